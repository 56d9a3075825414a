/**
 * What stands in the place of the variable parts when a message appears in somebody's terminal.
 * None of these values stands in an entry.
 */
const values: Readonly<Record<string, readonly string[]>> = {
  n: ['3', '17', '2048', '49'],
  code: ['404', '503', '301'],
  port: ['3000', '8443', '5000'],
  address: ['10.42.7.19', '172.20.0.10', '52.94.133.20'],
  account: ['735291846017', '204816733590'],
  region: ['ap-southeast-2', 'us-west-2', 'eu-north-1'],
  time: ['20260814T093112Z', '2026-08-14T09:31:12.418Z'],
  date: ['0814', '1102'],
  duration: ['3m0s', '4m12s'],
  quantity: ['1536Mi', '12Gi', '3984588Ki'],
  cpu: ['768', '1100'],
  memory: ['700', '3500'],
  id: ['4f6b2c9d8e7a', '9c1e77ab03d2f4567890aa11bb22cc33dd44ee55ff66aa77bb88cc99dd00ee11'],
  digest: ['sha256:9c1e77ab03d2f4567890aa11bb22cc33dd44ee55ff66aa77bb88cc99dd00ee11'],
  token: ['c3a9e1f0-7d52-4be8-a6f1-0b9d2e8c4417'],
  uid: ['1d8f42ce-93ab-4c07-8e15-6fa2b07d9930'],
  image: [
    '735291846017.dkr.ecr.ap-southeast-2.amazonaws.com/billing/invoice-worker:2026.08.14-rc2',
    'docker.io/acme/checkout-web:v3.2.1',
    'ghcr.io/northwind/orders_api:main',
  ],
  registry: ['204816733590.dkr.ecr.us-west-2.amazonaws.com'],
  repository: ['billing/invoice-worker', 'checkout-web'],
  tag: ['v3.2.1', '2026.08.14-rc2'],
  platform: ['linux/arm64/v8', 'linux/amd64'],
  arn: [
    'arn:aws:iam::735291846017:user/ci-deployer',
    'arn:aws:sts::204816733590:assumed-role/billing-exec/3f2b1c9d8e7a4f6b',
    'arn:aws:ecr:us-west-2:204816733590:repository/billing/invoice-worker',
  ],
  host: ['orders-db.cluster-cx7k2m9q1z.us-west-2.rds.amazonaws.com', 'billing.northwind.example'],
  endpoint: ['7B1D3F5A9C2E4F6A8B0C.gr7.us-west-2.eks.amazonaws.com'],
  url: ['https://registry-1.docker.io/v2/acme/checkout-web/manifests/sha256:9c1e77ab03d2'],
  path: ['/srv/checkout/start.sh', '/home/ubuntu/billing/bin/worker', '/app/dist/main.js'],
  file: ['checkout.yaml', 'dist/main.js'],
  command: ['yarn build:prod', 'apt-get install -y libpq-dev', 'gunicorn'],
  service: ['checkout-prod', 'billing'],
  operation: ['PutObject', 'UpdateService', 'ListBuckets'],
  action: ['dynamodb:PutItem', 's3:GetObject', 'ssm:GetParameter'],
  namespace: ['billing', 'team-a'],
  resource: ['deployments', 'configmaps'],
  kind: ['Ingress', 'ServiceAccount'],
  verb: ['patch', 'delete'],
  version: ['networking.k8s.io/v1beta1', 'v1.31'],
  runtime: ['nodejs14.x', 'python3.7'],
  runtimes: ['nodejs22.x, python3.13, java21'],
  reason: ['context canceled', 'unknown'],
  details: ['see the log', 'unknown'],
  variables: ['{"DB_HOST":"orders-db","MODE":"live"}'],
  timestamp: ['2026-08-14T09:31:12.418Z'],
  pid: ['28114'],
};

/** Names of IDs that AWS writes as `kind/name` or `kind-hexadecimal`. */
function named(name: string, at: number): readonly string[] {
  if (name.endsWith('-arn')) {
    const kind = name.slice(0, -4);
    return kind === 'principal' || kind === 'caller'
      ? [
          'arn:aws:iam::735291846017:user/ci-deployer',
          'arn:aws:sts::204816733590:assumed-role/billing-exec/i-0ab12cd34ef56a789',
        ]
      : [`arn:aws:svc:us-west-2:204816733590:${kind}/billing-prod/7d9c0e1f2a3b4c5d`];
  }
  if (name.startsWith('request')) return ['b2c81f04-5d7e-4a39-9e60-1f3a7c88d2e5'];
  if (name.endsWith('address')) return values['address'] ?? [];
  return [`northwind-${at}`, `billing${at}`, `acme_${at}`];
}

/** A message with other values in its variable parts; `turn` chooses among them. */
export function filled(form: string, turn: number): string {
  const known = new Map<string, string>();
  return form.replace(/<([a-z][a-z0-9-]*)>/g, (_, name: string) => {
    // An image stands twice in many messages; a number differs each time.
    const before = name === 'n' ? undefined : known.get(name);
    if (before !== undefined) return before;
    const choices = values[name] ?? named(name, known.size + turn);
    const value = choices[(turn + known.size) % choices.length] ?? name;
    known.set(name, value);
    return value;
  });
}

/** The ways in which a message reaches the clipboard: as it is; in a log, broken into lines. */
export const wrappings: readonly ((message: string) => string)[] = [
  (message) => message,
  (message) =>
    `2026-08-14T09:31:12.418Z b2c81f04-5d7e-4a39-9e60-1f3a7c88d2e5 ERROR ${message}`.replace(
      /(.{50,70}?) /g,
      '$1\n    ',
    ),
];
