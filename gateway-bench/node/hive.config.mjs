// @graphql-hive/gateway. PLANNER=rust plans and executes with the router's Rust planner, else the planner is the
// JS one; MERGE=off sends equal subgraph requests that are in flight at the same time one by one.
import { defineConfig } from "@graphql-hive/gateway";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";

// The bench holds our standard input; it ends when the bench does.
process.stdin.resume().on("end", () => process.exit(0));

export const gatewayConfig = defineConfig({
  supergraph: process.env.SUPERGRAPH,
  host: "127.0.0.1",
  port: Number(process.env.PORT),
  logging: false,
  graphiql: false,
  landingPage: false,
  disableWebsockets: true,
  disableIntrospection: { disableIf: () => true },
  ...(process.env.PLANNER === "rust" ? { unifiedGraphHandler } : {}),
  ...(process.env.MERGE === "off"
    ? { transportEntries: { "*.http": { options: { deduplicateInflightRequests: false } } } }
    : {}),
});
