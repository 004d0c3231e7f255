// The page is whole without script; with it a marked stretch of the text leads back to its fact.
export const csr = true
