import type { PlaceKind } from '../../model/place.js'

/** GeoNames feature class and code as one of our kinds; null for features that news does not name as places. */
export function kindOfGeoNames(featureClass: string, code: string, population: number): PlaceKind {
  if (featureClass === 'P') return kindOfTown(code, population)
  const kind = byCode[code]
  if (kind) return kind
  return byClass[featureClass] ?? 'site'
}

function kindOfTown(code: string, population: number): PlaceKind {
  if (code === 'PPLC') return 'capital'
  if (code === 'PPLX') return 'quarter'
  if (code === 'PPLA' || population >= 50_000) return 'city'
  if (code === 'PPLA2' || population >= 5_000) return 'town'
  return 'village'
}

const byClass: Readonly<Record<string, PlaceKind>> = {
  A: 'region',
  H: 'water',
  L: 'region',
  R: 'route',
  S: 'site',
  T: 'mountain',
  U: 'water',
  V: 'region',
}

const byCode: Readonly<Record<string, PlaceKind>> = {
  ADM1: 'admin1',
  ADM1H: 'admin1',
  ADM2: 'admin2',
  ADM2H: 'admin2',
  AIRB: 'airport',
  AIRF: 'airport',
  AIRP: 'airport',
  AIRQ: 'airport',
  AIRH: 'airport',
  INSM: 'base',
  MILB: 'base',
  NVB: 'base',
  BDG: 'crossing',
  PSTB: 'crossing',
  PSTC: 'crossing',
  CMP: 'camp',
  CMPRF: 'camp',
  CMPQ: 'camp',
  CONT: 'continent',
  DSRT: 'desert',
  DAM: 'plant',
  MN: 'plant',
  OILR: 'plant',
  PS: 'plant',
  PSN: 'plant',
  PSH: 'plant',
  OILF: 'field',
  OILW: 'field',
  GASF: 'field',
  HBR: 'port',
  PRT: 'port',
  OILT: 'port',
  ISL: 'island',
  ISLS: 'island',
  ATOL: 'island',
  PCLI: 'country',
  PCLD: 'country',
  PCLS: 'country',
  PCL: 'country',
  CNL: 'river',
  STM: 'river',
  STMS: 'river',
  STMC: 'river',
  WAD: 'river',
  STRT: 'strait',
  CHN: 'strait',
  CAPE: 'region',
  PEN: 'region',
}

/**
 * Countries whose names reach English by one road: there a romanisation key would only confuse ("Reading", "Redding").
 * Everywhere else spellings differ from report to report.
 */
export function isSettledSpelling(country: string): boolean {
  return !romanisedCountries.has(country)
}

const romanisedCountries = new Set(
  (
    'AE AF AM AZ BA BD BG BH BI BY CD CF CM DJ DZ EG EH ER ET GE IL IN IQ IR JO KE KG KM KP KW KZ LB LY MA MD ME MK ML MM ' +
    'MR NE NG NP OM PK PS QA RS RU RW SA SD SN SO SS SY TD TJ TM TN TR UA UG UZ XK YE BF'
  ).split(' '),
)

/**
 * Alternate names worth an index entry: in Latin script, or in a script that the place's own country writes (a city of
 * the world keeps them all), and no airport codes.
 */
export function keepsAlias(alias: string, country: string, population: number): boolean {
  if (alias.length < 3 && /^[\x00-\x7f]*$/.test(alias)) return false
  if (/^[A-Z]{2,5}$/.test(alias)) return false
  // machine transliterations ("luo de nai si tuo dao") begin in lower case and stand in no report
  if (latin.test(alias)) return /^[^a-z]/.test(alias) && (population >= 15_000 || !oneName.has(country))
  if (!quoted.test(alias)) return false
  if (population >= 100_000) return true
  return scripts.some(({ script, countries }) => countries.has(country) && script.test(alias))
}

/** Countries whose small towns English news writes one way; their other names are other languages' and old ones. */
const oneName = new Set(
  'AR AT AU BE BR CA CH CL CN CZ DE DK EE ES FI FR GR HR HU IS IT JP KR LT LU LV NL NO NZ PL PT RO SE SI SK TW US UY'.split(
    ' ',
  ),
)

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u

/** Scripts that reports on conflict quote. */
const quoted =
  /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Myanmar}]/u

const scripts = [
  {
    script: /\p{Script=Arabic}/u,
    countries: new Set(
      'AE AF BH DJ DZ EG EH ER IL IN IQ IR JO KM KW LB LY MA MR NE OM PK PS QA SA SD SO SY TD TN TR YE'.split(' '),
    ),
  },
  {
    script: /\p{Script=Cyrillic}/u,
    countries: new Set('AM AZ BA BG BY GE KG KZ MD ME MK MN RS RU TJ TM UA UZ XK'.split(' ')),
  },
  { script: /\p{Script=Hebrew}/u, countries: new Set(['IL', 'PS']) },
  { script: /\p{Script=Greek}/u, countries: new Set(['GR', 'CY']) },
  { script: /\p{Script=Armenian}/u, countries: new Set(['AM', 'AZ']) },
  { script: /\p{Script=Georgian}/u, countries: new Set(['GE']) },
  { script: /\p{Script=Ethiopic}/u, countries: new Set(['ER', 'ET']) },
  { script: /\p{Script=Myanmar}/u, countries: new Set(['MM']) },
]
