import { BlockList, isIP } from 'node:net'

/** IPv4 that no report comes from: this machine, private networks, link-local and cloud metadata, and what is reserved. */
const special4 = new BlockList()
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [network, bits] = range.split('/') as [string, string]
  special4.addSubnet(network, Number(bits), 'ipv4')
}

/** Only 2000::/3 is given out; inside it, ranges that lead to IPv4 (Teredo, 6to4), to nowhere, or are for examples. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const special6 = new BlockList()
special6.addSubnet('2001::', 23, 'ipv6')
special6.addSubnet('2001:db8::', 32, 'ipv6')
special6.addSubnet('2002::', 16, 'ipv6')
special6.addSubnet('3fff::', 20, 'ipv6')

/** Whether an address is one of the open internet. Source: the IANA special-purpose address registries. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !special4.check(address, 'ipv4')
  if (isIP(address) === 6) return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
  return false
}
