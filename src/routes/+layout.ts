// Pages are whole without script; the screens of the hall alone switch it on.
export const csr = false
