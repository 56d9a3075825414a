import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, parseTemplate } from '../unit/publish/hosting/cloudformation.ts';
import { text } from './support/files.ts';

// What these tests cannot show: that packets flow. No network is created here.

test("the VPC template fits AWS's schemas, and wrong ones are seen", () => {
  const source = text('network/vpc.yaml');
  assert.deepEqual(faultsOf(parseTemplate(source)), []);
  const wrong: [string, string, RegExp][] = [
    ['DestinationIpv6CidrBlock', 'DestinationIpv6Block', /no property DestinationIpv6Block/],
    ['!Ref EgressOnly', '!Ref Egress', /the template has no Egress/],
    ['Vpc.Ipv6CidrBlocks', 'Vpc.Ipv6Blocks', /Vpc has no attribute Ipv6Blocks/],
    ['FromPort: 443', "FromPort: '443'", /is no integer/],
  ];
  for (const [right, instead, message] of wrong) {
    assert(source.includes(right));
    assert.match(faultsOf(parseTemplate(source.replace(right, instead))).join('\n'), message);
  }
});

test('the private subnets have IPv6 out, and nothing lets traffic in from the internet', () => {
  const { Resources } = parseTemplate(text('network/vpc.yaml'));
  const types = Object.values(Resources).map(({ Type }) => Type);
  assert(types.includes('AWS::EC2::EgressOnlyInternetGateway'));
  assert(!types.includes('AWS::EC2::InternetGateway'));
  assert(!types.includes('AWS::EC2::NatGateway'));
  const associated = types.filter((type) => type === 'AWS::EC2::SubnetRouteTableAssociation');
  const subnets = types.filter((type) => type === 'AWS::EC2::Subnet');
  assert.equal(associated.length, subnets.length);
});

test("the Lattice template fits AWS's schemas, and wrong ones are seen", () => {
  const source = text('network/lattice.yaml');
  assert.deepEqual(faultsOf(parseTemplate(source)), []);
  assert.match(
    faultsOf(parseTemplate(source.replace('VpcIdentifier:', 'VpcId:'))).join('\n'),
    /no property VpcId/,
  );
});

test('both the network and the service ask for IAM, and both have a policy', () => {
  const { Resources } = parseTemplate(text('network/lattice.yaml'));
  const guarded = Object.values(Resources).filter(
    ({ Properties }) => Properties['AuthType'] === 'AWS_IAM',
  );
  const policies = Object.values(Resources).filter(({ Type }) => Type.endsWith('::AuthPolicy'));
  assert.equal(guarded.length, 2);
  assert.equal(policies.length, guarded.length);
});
