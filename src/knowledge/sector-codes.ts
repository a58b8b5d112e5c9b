import type { Sector } from '../model/actor.js'

/** Role codes of CAMEO dictionaries as PLOVER's sectors; the codes are facts of those ontologies. */
const byCode: Readonly<Record<string, Sector>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  REB: 'REB',
  SEP: 'REB',
  INS: 'REB',
  OPP: 'OPP',
  PTY: 'PTY',
  COP: 'COP',
  JUD: 'JUD',
  LEG: 'LEG',
  SPY: 'SPY',
  UAF: 'UAF',
  AGR: 'AGR',
  BUS: 'BUS',
  MNC: 'BUS',
  CRM: 'CRM',
  CVL: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  MED: 'JRN',
  JRN: 'JRN',
  HLH: 'MED',
  LAB: 'LAB',
  REF: 'REF',
  REL: 'REL',
  NGO: 'SOC',
  NGM: 'SOC',
  HRI: 'SOC',
  DEV: 'SOC',
  ENV: 'SOC',
  SOC: 'SOC',
  IGO: 'GOV',
  IMG: 'REB',
  PRM: 'PRM',
  PRE: 'PRE',
  UNK: 'UNK',
}

/** The first role a code names: `GOVMIL` → GOV; null when it names none. */
export function sectorOfCode(code: string): Sector | null {
  for (let i = 0; i + 3 <= code.length; i += 3) {
    const sector = byCode[code.slice(i, i + 3)]
    if (sector !== undefined) return sector
  }
  return null
}

const byWords: readonly (readonly [RegExp, Sector])[] = [
  [/\b(rebel|insurgent|guerrilla|militant|terrorist|jihadist|separatist)/i, 'REB'],
  [/\b(militia|paramilitary|mercenary|private military)/i, 'PRM'],
  [/\b(cartel|gang|criminal|drug lord)/i, 'CRM'],
  [/\b(police|gendarmerie)/i, 'COP'],
  [/\b(intelligence)/i, 'SPY'],
  [/\b(armed forces|army|navy|air force|military|general|brigade|soldier|officer)/i, 'MIL'],
  [/\b(political party|party)\b/i, 'PTY'],
  [/\b(parliament|legislat|senator|lawmaker)/i, 'LEG'],
  [/\b(court|judge|prosecutor)/i, 'JUD'],
  [
    /\b(president|prime minister|minister|government|ministry|politician|diplomat|governor|king|emir|intergovernmental)/i,
    'GOV',
  ],
  [/\b(journalist|newspaper|broadcaster|news agency)/i, 'JRN'],
  [/\b(company|corporation|businessman)/i, 'BUS'],
  [/\b(cleric|imam|bishop|religious)/i, 'REL'],
  [/\b(university|professor|academic)/i, 'EDU'],
  [/\b(activist|opposition|dissident)/i, 'OPP'],
  [/\b(organi[sz]ation|charity|NGO)/i, 'SOC'],
]

/** The sector a short description speaks of: "Libyan armed group and militia" → PRM; null when it gives no hint. */
export const describeSector = (words: string): Sector | null =>
  byWords.find(([pattern]) => pattern.test(words))?.[1] ?? null
