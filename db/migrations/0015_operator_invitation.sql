-- The operator's command invites again when a link was lost: the waiting invitation is withdrawn by the new one.
-- The row policy of 0001 holds already; the column was missing.
grant update (revoked_at) on public.invitation to tamis_system;
