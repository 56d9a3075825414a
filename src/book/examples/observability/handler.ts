import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { answer } from '../greeting/greet.ts';

// Outside the handler, so that every call in this environment reuses them.
const logger = new Logger({ serviceName: 'greeting' });
const metrics = new Metrics({ namespace: 'Greeting', serviceName: 'greeting' });

/** The handler of the hands-on function, with structured logs and two metrics of its own. */
export async function handler(
  event: LambdaFunctionURLEvent,
  context: Context,
): Promise<LambdaFunctionURLResult> {
  logger.addContext(context); // request ID, function name, memory, cold start
  const { name, language } = event.queryStringParameters ?? {};
  const { status, body } = answer({ name, language });

  logger.info('answered', { path: event.rawPath, language, status });
  metrics.addMetric(status === 200 ? 'greetings' : 'refusals', MetricUnit.Count, 1);
  metrics.publishStoredMetrics();

  return {
    statusCode: status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
