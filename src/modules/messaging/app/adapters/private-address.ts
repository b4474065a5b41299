import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4');

const outside = new BlockList();
// Of IPv6 only the global unicast block can be somewhere else; what wraps an IPv4 address within it is left out.
outside.addSubnet('2000::', 3, 'ipv6');
const wrapping = new BlockList();
wrapping.addSubnet('2001::', 23, 'ipv6');
wrapping.addSubnet('2001:db8::', 32, 'ipv6');
wrapping.addSubnet('2002::', 16, 'ipv6');

/** Whether an address is of this machine, this house or nobody's: a configured URL must not lead there. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return inside.check(address, 'ipv4');
  if (family !== 6) return true;
  return !outside.check(address, 'ipv6') || wrapping.check(address, 'ipv6');
}
