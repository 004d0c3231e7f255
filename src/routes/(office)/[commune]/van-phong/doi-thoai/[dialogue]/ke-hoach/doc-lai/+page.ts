// The page is whole without script; with it files can be dropped, and sending one shows how far it is.
export const csr = true
