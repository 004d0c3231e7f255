// The screens of a session live on events from the server: they are the only pages that need script.
export const ssr = true
export const csr = true
