import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { answer } from '../greeting/greet.ts';

/** Lambda calls this once for each event. A function URL sends events of this shape. */
export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const { status, body } = answer(event.queryStringParameters ?? {});
  // A line written here appears in Amazon CloudWatch Logs.
  console.log(JSON.stringify({ path: event.rawPath, status }));
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
