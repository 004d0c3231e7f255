/** An address that only the office's own machine knows leads no citizen anywhere. */
export function isReachable(home: string): boolean {
  return !/^https?:\/\/(localhost|127\.|\[::1\])/u.test(home)
}
