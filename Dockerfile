# L'image de production : compte sans privilège, racine en lecture seule (compose.yaml), données dans /donnees.
FROM node:22-bookworm-slim AS build
WORKDIR /srv/tamis
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# Ce que le démarrage ferait : rien ne s'y construira plus.
RUN node -e "import('./app/cli/prepare.mjs').then(({ prepare }) => prepare({ build: true, say: console.log }))" \
 && npm prune --omit=dev --no-audit --no-fund \
 && node -e "import('./app/cli/prepare.mjs').then(({ install }) => install(console.log))"

FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=3000 TAMIS_DATA=/donnees
WORKDIR /srv/tamis
COPY --from=build /srv/tamis /srv/tamis
RUN install -d -o node -g node -m 0700 /donnees /sauvegardes
USER node
VOLUME ["/donnees", "/sauvegardes"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "app/cli/start.mjs", "--production"]
