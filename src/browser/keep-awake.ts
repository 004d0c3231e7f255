/** Keeps a screen lit where the browser can (over https or on the host itself). @returns what lets it sleep again */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let isOver = false
  const request = async () => {
    if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
    } catch {
      // A battery saver may refuse: the screen then sleeps as the device wishes.
    }
  }
  document.addEventListener('visibilitychange', request)
  void request()
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', request)
    void lock?.release()
  }
}
