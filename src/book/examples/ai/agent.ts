import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answer, type Question } from '../greeting/greet.ts';

/** What AgentCore Runtime expects of a container: two paths on port 8080. */
export const agent = createServer((request, response) => {
  if (request.method === 'GET' && request.url === '/ping') {
    send(response, 200, { status: 'Healthy' });
  } else if (request.method === 'POST' && request.url === '/invocations') {
    void invoke(request, response);
  } else {
    send(response, 404, { error: 'not found' });
  }
});

/** A real agent would ask its model here which tool to use; this one has a single tool. */
async function invoke(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const question = JSON.parse(await body(request)) as Question;
    const { status, body: result } = answer(question);
    send(response, status, result);
  } catch {
    send(response, 400, { error: 'the body must be JSON' });
  }
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

if (import.meta.main) agent.listen(8080, '0.0.0.0');
