/** One figure of speed or size. `ratio` compares with the first row of the same group, measured in the same run. */
export interface Row {
  readonly group: string
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** A speed bench: what it measures, run once by `npm run bench`. */
export interface SpeedBench {
  readonly name: string
  measure(): Promise<readonly Row[]>
}

/** Best of several runs of `work`, in units per second: the least disturbed run is nearest the truth. */
export async function perSecond(units: number, work: () => unknown, runs = 5): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return units / (best / 1000)
}
