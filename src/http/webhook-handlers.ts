/** Handlers of the routes for webhooks. */
import type { Response } from 'express';
import { deliveryAnswer, webhookAnswer } from '../news/webhook.ts';
import type { Webhooks } from '../news/webhooks.ts';
import type { Gate } from './access.ts';
import { sendText } from './conditional.ts';
import type { Handler } from './handlers.ts';
import { parameters } from './query.ts';
import { jsonBody, param } from './request.ts';

export type WebhookRouteName =
  | 'GET /api/webhooks'
  | 'POST /api/webhooks'
  | 'GET /api/webhooks/{webhook}'
  | 'POST /api/webhooks/{webhook}';

/** The handlers over the webhooks of a register. */
export function webhookHandlers(webhooks: Webhooks, { principalOf }: Gate): Record<WebhookRouteName, Handler> {
  const send = (response: Response, status: number, answer: unknown) => {
    response.setHeader('Cache-Control', 'no-store');
    sendText(response, status, JSON.stringify(answer));
  };
  return {
    'GET /api/webhooks': async (request, response) => {
      parameters(request, []);
      send(response, 200, { items: (await webhooks.store.all()).map(webhookAnswer) });
    },
    'POST /api/webhooks': async (request, response) => {
      parameters(request, []);
      const { webhook, secret } = await webhooks.add(jsonBody(request), principalOf(request));
      response.setHeader('Location', `/api/webhooks/${webhook.id}`);
      send(response, 201, { ...webhookAnswer(webhook), secret });
    },
    'GET /api/webhooks/{webhook}': async (request, response) => {
      parameters(request, []);
      const webhook = await webhooks.one(param(request, 'webhook'));
      const { deliveries, dead } = await webhooks.deliveries(webhook.id);
      const told = { deliveries: deliveries.map(deliveryAnswer), dead: dead.map(deliveryAnswer) };
      send(response, 200, { ...webhookAnswer(webhook), ...told });
    },
    'POST /api/webhooks/{webhook}': async (request, response) => {
      parameters(request, []);
      const id = param(request, 'webhook');
      const { webhook, secret } = await webhooks.change(id, jsonBody(request), principalOf(request));
      send(response, 200, { ...webhookAnswer(webhook), ...(secret === null ? {} : { secret }) });
    },
  };
}
