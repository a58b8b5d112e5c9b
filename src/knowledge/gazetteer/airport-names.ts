/** Other names of an airport: without "International", after its town, and the air-base names among its keywords. */
export function airportNames(name: string, municipality: string, keywords: string): string[] {
  const other = keywords.split(',').map((word) => word.trim())
  const bare = name.replace(/ (?:International|Regional|Municipal|Domestic) Airport$/, ' Airport')
  const wanted = /airport|air ?base|airfield|air force|aerodrome|station/i
  const names = [bare, ...(municipality ? [`${municipality} Airport`, `${municipality} International Airport`] : [])]
  return [...names, ...other.filter((word) => wanted.test(word))].filter((alias) => alias !== name)
}
