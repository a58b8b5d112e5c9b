/** Accuracy in percent, higher is better: set → part → measure → value. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

/** A figure may move by so much, in points, without anybody having to say so. */
const tolerance = 0.3

/** One line for each figure that fell by more than the tolerance or is no longer there. */
export function fallen(before: Figures, after: Figures): string[] {
  const now = new Map(named(after))
  return [...named(before)].flatMap(([name, value]) => {
    const left = now.get(name)
    if (left === undefined) return [`fell: ${name} was ${value.toFixed(2)}, is gone`]
    return left < value - tolerance ? [`fell: ${name} was ${value.toFixed(2)}, is ${left.toFixed(2)}`] : []
  })
}

function* named(figures: Figures): Generator<[string, number]> {
  for (const [set, parts] of Object.entries(figures)) {
    for (const [part, measures] of Object.entries(parts)) {
      for (const [measure, value] of Object.entries(measures)) yield [`${set} ${part} ${measure}`, value]
    }
  }
}
