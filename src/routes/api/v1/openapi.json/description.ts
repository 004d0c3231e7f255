const text = (description: string) => ({ description })
const communeParameter = {
  name: 'commune',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  example: 'thanh-lam',
}
const sessionParameter = { name: 'session', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }

const health = {
  summary: 'Whether the program and its database answer',
  responses: {
    200: {
      description: 'The database answers',
      content: {
        'application/json': {
          schema: { type: 'object', required: ['status'], properties: { status: { type: 'string', const: 'ok' } } },
        },
      },
    },
    503: text('The database does not answer'),
  },
}

const acts = [
  'step-started',
  'speaker-added',
  'speaker-moved',
  'speaker-skipped',
  'turn-started',
  'turn-extended',
  'turn-paused',
  'turn-resumed',
  'turn-ended',
  'answer-given',
  'matter-raised',
  'outcome-recorded',
  'note-taken',
  'screen-changed',
  'undone',
  'session-closed',
]

const command = {
  type: 'object',
  required: ['id', 'device', 'deviceSeq', 'basedOn', 'occurredAt', 'body'],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'Made by the device: the same command sent twice is one' },
    device: { type: 'string' },
    deviceSeq: { type: 'integer' },
    basedOn: { type: 'integer', description: 'Last event of the log that the device had seen' },
    occurredAt: {
      type: 'integer',
      description: 'Milliseconds since the epoch, corrected by the measured clock offset',
    },
    body: { type: 'object', required: ['type'], properties: { type: { type: 'string', enum: acts } } },
  },
}

/** What other programs may call, as it is; nothing that is only planned. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Đối Thoại',
    version: '0.1.0',
    description: 'Health, metrics and the live log of a session. The pages themselves are HTML and plain forms.',
  },
  paths: {
    '/healthz': { get: health },
    '/readyz': { get: health },
    '/metrics': {
      get: {
        summary: 'Metrics in the text format of Prometheus',
        responses: { 200: { description: 'Metrics', content: { 'text/plain': { schema: { type: 'string' } } } } },
      },
    },
    '/api/v1/openapi.json': { get: { summary: 'This description', responses: { 200: text('OpenAPI 3.1') } } },
    '/{commune}/phien/{session}/lenh': {
      parameters: [communeParameter, sessionParameter],
      get: {
        summary: "The server's clock, in milliseconds since the epoch",
        responses: { 200: { description: 'Now', content: { 'text/plain': { schema: { type: 'string' } } } } },
      },
      post: {
        summary: 'One command to the log of a session; needs the session cookie of somebody who may record it',
        security: [{ session: [] }],
        requestBody: { required: true, content: { 'application/json': { schema: command } } },
        responses: {
          200: text('Recorded, or already recorded before'),
          400: text('Not a command'),
          403: text('Sent from another site'),
          404: text('No such session, or not allowed'),
          409: text('Refused by the state of the session, with the reason'),
        },
      },
    },
    '/{commune}/phien/{session}/dong': {
      parameters: [
        communeParameter,
        sessionParameter,
        {
          name: 'sau',
          in: 'query',
          schema: { type: 'integer', default: 0 },
          description: 'Events after this number; Last-Event-ID does the same',
        },
        {
          name: 'cho',
          in: 'query',
          schema: { type: 'string', enum: ['man-chieu'] },
          description: 'The stream as the hall may see it',
        },
      ],
      get: {
        summary: 'The log of a session as server-sent events; needs the session cookie of somebody who may watch it',
        security: [{ session: [] }],
        responses: {
          200: { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
          404: text('No such session, or not allowed'),
        },
      },
    },
  },
  components: {
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'doithoai.session_token' } },
  },
}
