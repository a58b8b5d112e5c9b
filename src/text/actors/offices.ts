import type { Scene } from './scene.js'

/** Offices that one person holds at a time. */
export const soleOffices =
  /^(president|vice president|prime minister|(foreign|defence|interior) minister|king|speaker|secretary-general|leader)$/

/** Of several who hold an office the one whose government the country's name stands for. */
export function officeHolders(scene: Scene, country: string, role: string): readonly string[] {
  if (!soleOffices.test(role)) return []
  const { on, outlets } = scene.context
  const holders = scene.table.holders(country, role, on)
  if (holders.length < 2) return holders
  const government = scene.table.designation(country, 'GOV', outlets, on)?.actor
  return government == null ? holders : holders.filter((id) => scene.table.get(id, on)!.parents.includes(government))
}
