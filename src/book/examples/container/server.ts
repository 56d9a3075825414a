import { createServer } from 'node:http';
import { answer } from '../greeting/greet.ts';

const port = Number(process.env['PORT'] ?? 8080);

const server = createServer((request, response) => {
  const { status, body } = route(request.url ?? '/');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
});

function route(target: string): { status: number; body: object } {
  const url = URL.parse(target, 'http://localhost');
  switch (url?.pathname) {
    case '/greet':
      return answer(Object.fromEntries(url.searchParams));
    case '/health': // The load balancer calls this to find out whether to send requests.
      return { status: 200, body: { status: 'ok' } };
    default:
      return { status: 404, body: { error: 'try /greet?name=Ada&language=fr' } };
  }
}

// Keep idle connections open longer than the load balancer does (60 seconds). Otherwise it may
// send a request over a connection that this server is just closing, and answer 502.
server.keepAliveTimeout = 65_000;

server.listen(port, () => console.log(`Listening on port ${port}`));

// An orchestrator stops a container with SIGTERM and kills it some seconds later.
// Finish the open requests and accept no new ones. The process then ends by itself.
process.on('SIGTERM', () => server.close());
