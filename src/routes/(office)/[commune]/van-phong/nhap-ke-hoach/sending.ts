import { type ActionResult, deserialize } from '$app/forms'

/** Bytes of the largest file that is read. */
export const largestFile = 20 * 1024 * 1024

/**
 * Sends a form as the browser would, telling how much of it has gone (0 to 1); `fetch` cannot tell. Rejects when the
 * connection is lost.
 */
export function sendForm(form: HTMLFormElement, tell: (share: number) => void): Promise<ActionResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-sveltekit-action', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      try {
        resolve(deserialize(request.responseText))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    request.addEventListener('error', () => reject(new Error('the connection was lost')))
    request.send(new FormData(form))
  })
}
