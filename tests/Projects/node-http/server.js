'use strict';

const http = require('node:http');

const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'text/plain');
  response.end('hello from node\n');
});

server.listen(8082, '127.0.0.1');
process.on('SIGTERM', () => server.close());
