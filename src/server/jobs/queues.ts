/** The background queues and how they retry; made by the owner at migration. */
export const queues = {
  'print-invitations': { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  'bundle-archive': { retryLimit: 1, retryDelay: 5, expireInSeconds: 1800 },
  remind: { retryLimit: 0, expireInSeconds: 540 },
} as const

export type QueueName = keyof typeof queues
