/** One line of the table: what we do, beside what the machine can do at best in the same run. */
export interface BenchRow {
  name: string
  unit: string
  ours: number
  floor: number
  /** ours / floor, in the direction in which larger is worse. */
  ratio: number
  goal: string
  holds: boolean
  /** What was proven on the side, such as rows counted against good answers. */
  note?: string
}

export interface Benchmark {
  name: string
  run(stage: BenchStage): Promise<BenchRow[]>
}

export interface BenchStage {
  /** The program under test, in a process of its own. */
  url: string
  programPid: number
  communeSlug: string
  communeId: string
  ownerUrl: string
  appUrl: string
  dataDir: string
  password(username: string): string
  say(line: string): void
}

export function median(values: number[]): number {
  return percentile(values, 50)
}

/** Nearest rank; 0 for an empty list. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

export function round(value: number): number {
  return Number(value.toPrecision(4))
}

/** Larger is worse: the ratio is ours over the floor. */
export function costRow(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return { ...row, ours: round(row.ours), floor: round(row.floor), ratio: round(row.ours / row.floor) }
}

/** Larger is better: the ratio is the floor over ours, so that it also says how many times slower we are. */
export function rateRow(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return { ...row, ours: round(row.ours), floor: round(row.floor), ratio: round(row.floor / row.ours) }
}
