/** Parts of a state or party that act for it: `TR-MIL` fights for `TR`, `LY-GNA-MIL` for `LY-GNA`. */
const part = /-(?:MIL|GOV|COP|SPY|LEG|JUD)$/

/** The party an actor acts for. */
export const party = (id: string): string => id.replace(part, '')

/** Whether two actor ids stand for one party: the same, or one a part of the other. `LY-GNA` and `LY-LNA` do not. */
export const sameActor = (a: string, b: string): boolean => party(a) === party(b)
