import { previewSettings } from '../src/reader/preview/address';
import { secret } from '../src/settings/secrets';

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: secret('ADMIN_JWT_SECRET'),
    sessions: { maxRefreshTokenLifespan: 2592000, maxSessionLifespan: 2592000 },
  },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  preview: previewSettings(env('FRONTEND_PREVIEW_URL'), secret('ADMIN_JWT_SECRET')),
  autoOpen: env.bool('ADMIN_AUTO_OPEN', false),
});
