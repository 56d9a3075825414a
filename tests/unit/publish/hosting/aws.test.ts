import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { z } from 'zod';
import { securityHeaders } from '#publish/hosting/headers.ts';
import { faultsOf, parseTemplate, type Template } from './cloudformation.ts';

const text = readFileSync('src/publish/hosting/aws/template.yaml', 'utf8');
const template = parseTemplate(text);

function properties(name: keyof Template['Resources']): Record<string, unknown> {
  return template.Resources[name]?.Properties ?? {};
}

test("the template satisfies AWS's own resource schemas", () => {
  assert.deepEqual(faultsOf(template), []);
});

test('the check against the schemas sees faults', () => {
  for (const [from, to, fault] of [
    ['HttpVersion', 'HtpVersion', /no property HtpVersion/],
    ['IPV6Enabled: true', 'IPV6Enabled: yes please', /"yes please" is no boolean/],
    ['Type: AWS::S3::Bucket\n', 'Type: AWS::S3::Buket\n', /no resource type AWS::S3::Buket/],
    ['!GetAtt Files.Arn\n', '!GetAtt Files.Name\n', /Files has no attribute Name/],
    ['!Ref Headers', '!Ref Header', /has no Header$/],
    ['SigningProtocol: sigv4', 'SigningBehaviour: always', /SigningProtocol is missing/],
  ] as const) {
    assert.ok(text.includes(from), from);
    const told = faultsOf(parseTemplate(text.replace(from, to))).join('\n');
    assert.match(told, fault);
  }
});

test('the bucket is private, encrypted and keeps old versions', () => {
  const { PublicAccessBlockConfiguration, VersioningConfiguration } = properties('Files');
  assert.ok(
    Object.values(z.record(z.string(), z.boolean()).parse(PublicAccessBlockConfiguration)).every(
      (isBlocked) => isBlocked,
    ),
  );
  assert.deepEqual(VersioningConfiguration, { Status: 'Enabled' });
});

test('the distribution speaks HTTP/3, compresses and redirects to HTTPS', () => {
  const { HttpVersion, DefaultCacheBehavior } = z
    .object({ HttpVersion: z.string(), DefaultCacheBehavior: z.record(z.string(), z.unknown()) })
    .parse(properties('Distribution')['DistributionConfig']);
  assert.equal(HttpVersion, 'http2and3');
  assert.equal(DefaultCacheBehavior['Compress'], true);
  assert.equal(DefaultCacheBehavior['ViewerProtocolPolicy'], 'redirect-to-https');
});

test('the distribution sends the same headers as every other hosting', () => {
  const policy = z
    .object({
      SecurityHeadersConfig: z.object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
        StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.number() }),
        ContentTypeOptions: z.object({}),
        FrameOptions: z.object({ FrameOption: z.string() }),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      }),
      CustomHeadersConfig: z.object({
        Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
      }),
    })
    .parse(properties('Headers')['ResponseHeadersPolicyConfig']);
  const standard = policy.SecurityHeadersConfig;
  const sent = {
    'Content-Security-Policy': standard.ContentSecurityPolicy.ContentSecurityPolicy,
    'Strict-Transport-Security': `max-age=${standard.StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': standard.FrameOptions.FrameOption,
    'Referrer-Policy': standard.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(
      policy.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]),
    ),
  };
  assert.deepEqual(sent, securityHeaders);
});

/** Runs the template's function for one address. */
function route(uri: string, querystring: object = {}) {
  const code = z.string().parse(properties('Addresses')['FunctionCode']);
  const answer: unknown = runInNewContext(`${code}; handler(event)`, {
    event: { request: { uri, querystring } },
  });
  return z
    .object({
      uri: z.string().optional(),
      statusCode: z.number().optional(),
      headers: z.object({ location: z.object({ value: z.string() }) }).optional(),
    })
    .parse(JSON.parse(JSON.stringify(answer)));
}

test('an address is rewritten to its file, or moved to the one address of its page', () => {
  assert.equal(route('/').uri, '/index.html');
  assert.equal(route('/lambda/').uri, '/lambda/index.html');
  assert.equal(route('/_astro/page.abc.js').uri, '/_astro/page.abc.js');
  assert.equal(route('/lambda').headers?.location.value, '/lambda/');
  assert.equal(route('/lambda/index.html').headers?.location.value, '/lambda/');
  const query = {
    a: { value: '1' },
    b: { value: '2', multiValue: [{ value: '2' }, { value: '3' }] },
  };
  assert.equal(route('/lambda', query).headers?.location.value, '/lambda/?a=1&b=2&b=3');
});

test('no address leads away from the site', () => {
  const parts = fc.array(fc.constantFrom('/', '\\', '//', 'evil.example', 'lambda', 'index.html'));
  fc.assert(
    fc.property(parts, (list) => {
      const target = route(`/${list.join('')}`).headers?.location.value ?? '/';
      assert.match(target, /^\/(?![/\\])/);
    }),
  );
});

test('the upload script is sound', () => {
  execFileSync('sh', ['-n', 'src/publish/hosting/aws/deploy.sh']);
});
