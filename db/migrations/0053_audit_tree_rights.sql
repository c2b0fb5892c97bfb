-- The seals become heads of one tree (RFC 6962); those that stand stay as they are, and their entries are its first leaves.
alter table public.audit_node enable row level security;
--> statement-breakpoint
revoke all on public.audit_node from public;
--> statement-breakpoint
do $$ begin
  perform tamis.open('audit_node', 'select', array['auditor','system']);
  perform tamis.open('audit_node', 'insert', array['system']);
end $$;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_node for each statement execute function tamis.append_only();
--> statement-breakpoint
alter table audit_node
  add constraint audit_node_hash check (hash ~ '^[0-9a-f]{64}$'),
  add constraint audit_node_leaf check (level >= 0 and position >= 0 and (level = 0) = (entry_id is not null));
--> statement-breakpoint
-- A seal has the number after the last one, names the head before, and its tree holds what was sealed and what it seals.
create or replace function tamis.continue_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit_seal;
begin
  perform pg_advisory_xact_lock(727002);
  select * into last from audit_seal order by number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1
    or new.previous_head <> coalesce(last.head, repeat('0', 64))
    or new.entry_count <> jsonb_array_length(new.entry_ids)
    or new.tree_size is distinct from new.entry_count
      + coalesce(last.tree_size, (select sum(entry_count) from audit_seal), 0) then
    raise exception 'tamis: a seal continues the last one' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Names of persons stay out of the log, whose entries outlive them: a printed page and the list of the recused keep their hash alone.
do $$
declare t text; op text;
begin
  foreach t in array array['issued_document', 'deliberation'] loop
    foreach op in array array['insert', 'update', 'delete'] loop
      execute format('drop trigger %I on public.%I', 'audit_' || op, t);
    end loop;
    perform tamis.watch(t, 'business', case t when 'issued_document' then array['inputs'] else array['recused'] end);
  end loop;
end $$;
