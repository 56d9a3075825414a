import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { parse, type CollectionTag, type ScalarTag } from 'yaml';
import { z } from 'zod';

/** A call of an intrinsic function such as `!Ref Files`; what it gives is known to AWS only. */
export class Intrinsic {
  readonly name: string;
  readonly argument: unknown;
  constructor(name: string, argument: unknown) {
    this.name = name;
    this.argument = argument;
  }
}

const template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string() }).loose()).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) }).loose(),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() }).loose()).default({}),
});
export type Template = z.infer<typeof template>;

/** Parses a CloudFormation template with its short forms. */
export function parseTemplate(text: string): Template {
  const names = 'Ref GetAtt Sub If Equals Not And Or Select Join GetAZs Cidr'.split(' ');
  const scalars = names.map((name): ScalarTag => ({
    tag: `!${name}`,
    resolve: (argument) => new Intrinsic(name, argument),
  }));
  const lists = names.map((name): CollectionTag => ({
    tag: `!${name}`,
    collection: 'seq',
    resolve: (list) => new Intrinsic(name, list.toJSON()),
  }));
  return template.parse(parse(text, { customTags: [...scalars, ...lists] }));
}

/** Reads a template as the CDK writes it: JSON with the long forms. */
export function parseJsonTemplate(text: string): Template {
  return template.parse(
    JSON.parse(text, (_, value: unknown) => {
      const [entry, ...rest] = isObject(value) ? Object.entries(value) : [];
      if (entry === undefined || rest.length > 0) return value;
      const [name, argument] = entry;
      if (name === 'Fn::GetAtt') {
        return new Intrinsic('GetAtt', z.array(z.string()).parse(argument).join('.'));
      }
      if (name !== 'Ref' && !name.startsWith('Fn::')) return value;
      return new Intrinsic(name.replace('Fn::', ''), argument);
    }),
  );
}

const spec = loadAwsServiceSpecSync();

interface Property {
  type: PropertyType;
  required?: boolean;
}
type PropertyType =
  | { type: 'string' | 'integer' | 'number' | 'boolean' | 'json' | 'date-time' | 'tag' | 'null' }
  | { type: 'array' | 'map'; element: PropertyType }
  | { type: 'union'; types: PropertyType[] }
  | { type: 'ref'; reference: { $ref: string } };

/** What in a template contradicts AWS's own resource schemas, or names what is not there. */
export function faultsOf({ Parameters, Resources, Outputs }: Template): string[] {
  const faults: string[] = [];
  for (const [name, { Type, Properties }] of Object.entries(Resources)) {
    const found = resourceType(Type);
    if (found === undefined) faults.push(`${name}: AWS has no resource type ${Type}`);
    else checkObject(`${name}.Properties`, Properties, found.properties);
  }
  for (const [name, { Value }] of Object.entries(Outputs))
    checkIntrinsics(`Outputs.${name}`, Value);
  return faults;

  function checkObject(
    place: string,
    value: Record<string, unknown>,
    properties: Record<string, Property>,
  ): void {
    for (const [key, one] of Object.entries(value)) {
      const property = properties[key];
      if (property === undefined) faults.push(`${place}: there is no property ${key}`);
      else check(`${place}.${key}`, one, property.type);
    }
    for (const [key, { required }] of Object.entries(properties)) {
      if (required && !(key in value)) faults.push(`${place}: ${key} is missing`);
    }
  }

  function check(place: string, value: unknown, type: PropertyType): void {
    if (value instanceof Intrinsic) {
      checkIntrinsics(place, value);
      return;
    }
    const fits = (condition: boolean) => {
      if (!condition) faults.push(`${place}: ${JSON.stringify(value)} is no ${type.type}`);
      return condition;
    };
    switch (type.type) {
      case 'ref': {
        const { properties } = spec.get('typeDefinition', type.reference.$ref);
        if (fits(isObject(value)) && isObject(value)) {
          checkObject(place, value, properties as Record<string, Property>);
        }
        return;
      }
      case 'array':
        if (fits(Array.isArray(value)) && Array.isArray(value)) {
          value.forEach((one, index) => check(`${place}[${index}]`, one, type.element));
        }
        return;
      case 'map':
        if (fits(isObject(value)) && isObject(value)) {
          for (const [key, one] of Object.entries(value)) {
            check(`${place}.${key}`, one, type.element);
          }
        }
        return;
      case 'integer':
      case 'number':
        fits(typeof value === 'number');
        return;
      case 'boolean':
        fits(typeof value === 'boolean');
        return;
      case 'string':
      case 'date-time':
        fits(typeof value === 'string');
        return;
      case 'json':
        checkIntrinsics(place, value);
        return;
      default:
        checkIntrinsics(place, value);
    }
  }

  /** Everything that is named has to be in the template. */
  function checkIntrinsics(place: string, value: unknown): void {
    if (value instanceof Intrinsic) {
      const { name, argument } = value;
      if (name === 'Ref') checkName(place, String(argument));
      else if (name === 'GetAtt') checkAttribute(place, String(argument));
      else if (name === 'Sub') {
        for (const [, named = ''] of String(argument).matchAll(/\$\{([^}]+)\}/g)) {
          if (named.includes('.')) checkAttribute(place, named);
          else checkName(place, named);
        }
      } else checkIntrinsics(place, argument);
    } else if (Array.isArray(value)) {
      value.forEach((one) => checkIntrinsics(place, one));
    } else if (isObject(value)) {
      for (const one of Object.values(value)) checkIntrinsics(place, one);
    }
  }

  function checkName(place: string, name: string): void {
    if (name.startsWith('AWS::') || name in Parameters || name in Resources) return;
    faults.push(`${place}: the template has no ${name}`);
  }

  function checkAttribute(place: string, path: string): void {
    const [name = '', ...rest] = path.split('.');
    const resource = Resources[name];
    const attribute = rest.join('.');
    const known = resource && resourceType(resource.Type)?.attributes;
    if (known === undefined) faults.push(`${place}: the template has no ${name}`);
    else if (!(attribute in known)) faults.push(`${place}: ${name} has no attribute ${attribute}`);
  }
}

function resourceType(type: string) {
  const [found] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
  if (found === undefined) return undefined;
  const { properties, attributes } = found;
  return { properties: properties as Record<string, Property>, attributes };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
