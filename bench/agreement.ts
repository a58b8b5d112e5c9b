import { readGold, type Wanted } from './accuracy/own.js'

/**
 * How far two annotators of our gold agree: `node scripts/run.js bench/agreement`. The second wrote every fourth sentence of
 * the development part anew without sight of the first (bench/gold/development-second.txt). Claims are paired by their
 * triggers; Cohen's kappa for type (a claim that only one has counts as `none`), status and polarity, F1 for who is in it.
 */
function main(): void {
  const first = new Map(readGold('development').map((s) => [s.text, s.claims]))
  const types: Pair[] = []
  const paired: (readonly [Wanted, Wanted])[] = []
  for (const { text, claims } of readGold('development-second')) {
    const left = [...first.get(text)!]
    for (const claim of claims) {
      const at = left.findIndex(({ trigger }) => trigger.start < claim.trigger.end && claim.trigger.start < trigger.end)
      const other = at < 0 ? null : left.splice(at, 1)[0]!
      if (other) paired.push([other, claim])
      const type = claim.types[0]!
      types.push([other ? (other.types.includes(type) ? type : other.types[0]!) : 'none', type, text])
    }
    for (const { types: only } of left) types.push([only[0]!, 'none', text])
    if (claims.length === 0 && first.get(text)!.length === 0) types.push(['none', 'none', text])
  }
  console.log(`${types.filter(([a, b]) => a !== 'none' || b !== 'none').length} claims, ${paired.length} found by both`)
  tell('type', types)
  tell(
    'type where both found one',
    types.filter(([a, b]) => a !== 'none' && b !== 'none'),
  )
  tell(
    'status',
    paired.map(([a, b]) => pick(a.status, b.status)),
  )
  tell(
    'polarity',
    paired.map(([a, b]) => pick(a.polarity, b.polarity)),
  )
  let [same, all] = [0, 0]
  for (const [a, b] of paired) {
    same += 2 * a.participants.filter((p) => b.participants.some((q) => p.start < q.end && q.start < p.end)).length
    all += a.participants.length + b.participants.length
  }
  console.log(`actors: F1 ${((100 * same) / all).toFixed(1)}`)
  for (const [a, b, text] of types) if (a !== b) console.log(`  ${a} / ${b}: ${text}`)
}

type Pair = readonly [string, string, string?]

/** Where careful readers differ the first annotator left several: the second's is taken when it is among them. */
const pick = (a: readonly string[], b: readonly string[]): Pair => [a.includes(b[0]!) ? b[0]! : a[0]!, b[0]!]

function tell(name: string, pairs: readonly Pair[]): void {
  const share = (where: (pair: Pair) => boolean) => pairs.filter(where).length / pairs.length
  const agreed = share(([a, b]) => a === b)
  const values = new Set([...pairs.map(([a]) => a), ...pairs.map(([, b]) => b)])
  const chance = [...values].reduce((sum, v) => sum + share(([a]) => a === v) * share(([, b]) => b === v), 0)
  console.log(`${name}: agreed ${(100 * agreed).toFixed(1)} %, kappa ${((agreed - chance) / (1 - chance)).toFixed(2)}`)
}

main()
