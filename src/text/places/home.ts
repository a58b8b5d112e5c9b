import type { OutletTable } from '../../model/outlet.js'
import type { Document } from '../../model/text.js'
import type { Home } from './resolve.js'

/** Endings of web addresses that name no country, whatever the list of country codes says. */
const sold = new Set([
  'ac',
  'ai',
  'am',
  'cc',
  'co',
  'fm',
  'gg',
  'im',
  'io',
  'ly',
  'me',
  'nu',
  'sh',
  'st',
  'su',
  'to',
  'tv',
  'ws',
])

/** The country a report's outlet writes from and mostly about; agencies and broadcasters write about the world. */
export function homeOf(document: Document, outlets: OutletTable): Home {
  const host = hostOf(document.url) ?? hostOf(document.outlet)
  const outlet = (document.outlet && outlets.byName(document.outlet)) || (host && outlets.byDomain(host)) || null
  if (outlet) return { country: outlet.kind === 'press' || outlet.kind === 'site' ? outlet.country : null }
  const ending = host?.split('.').at(-1) ?? ''
  if (ending.length !== 2 || sold.has(ending)) return { country: null }
  return { country: ending === 'uk' ? 'GB' : ending.toUpperCase() }
}

function hostOf(address: string | null): string | null {
  return address?.match(/^(?:[a-z]+:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:]|$)/i)?.[1]?.toLowerCase() ?? null
}
