// Reads one claim from a running desk as its page does, and checks that it stands on the words it quotes.
const [, , address] = process.argv
const get = async (path) => {
  const response = await fetch(new URL(path, address))
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}
const page = await (await get('/')).text()
if (!page.includes('id="root"')) throw new Error('the page is not there')
const reports = await (await get('/api/reports')).json()
const { id } = reports.find((report) => report.claims > 0)
const { text, claimList } = await (await get(`/api/reports/${id}`)).json()
const [claim] = claimList
if (text.slice(claim.start, claim.end) !== claim.quote)
  throw new Error(`claim ${claim.key} does not stand on its words`)
console.log(`${claim.key} ${claim.type}: “${claim.quote}”`)
