-- Who sees and writes the money, the results and the terms of a contract: app/domain/access/money-tables.ts.
-- Whether the viewer's institution measures the results of a contract.
create function tamis.measures(deal uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from contract k join selection s on s.id = k.selection_id join programme p on p.id = s.programme_id
    where k.id = deal and p.evaluator_id = tamis.viewer_institution())
$$;
--> statement-breakpoint
revoke execute on function tamis.measures from public;
grant execute on function tamis.measures to tamis_evaluator;
--> statement-breakpoint
do $$
declare
  t text;
  staff text[] := array['finance','legal','auditor'];
  me text := '(select tamis.viewer_person())';
  of_contract text := 'exists (select 1 from public.contract c where c.id = contract_id)';
  of_commitment text := 'exists (select 1 from public.commitment m where m.id = commitment_id)';
  of_party text := 'exists (select 1 from public.contract_party p where p.id = party_id)';
begin
  foreach t in array array['commitment','tranche','tranche_condition','condition_decision','funding_call','call_part','journal_entry','journal_line',
    'account_balance','payment_order','bank_statement','statement_line','indicator','result','result_event','breakdown_cell','breakdown_shown',
    'contract_terms','due_notice','due_line','investor_question','investor_answer','announcement'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('revoke all on public.%I from public', t);
    if t <> 'account_balance' then perform tamis.watch(t, 'business', case t when 'breakdown_cell' then array['population','reached'] else '{}' end); end if;
    execute format('create trigger never_truncated before truncate on public.%I for each statement execute function tamis.never_truncated()', t);
    perform tamis.open(t, 'select', array['system']);
    -- Counts of a breakdown are the evaluator's own.
    if t <> 'breakdown_cell' then perform tamis.open(t, 'select', staff, of_contract); end if;
  end loop;

  -- An investor: its own party and contract, and of the money what is its own.
  perform tamis.open('contract_party', 'select', array['investor'],
    'institution_id = (select tamis.viewer_institution()) and candidacy_id is not null and withdrawn_at is null');
  perform tamis.open('contract', 'select', array['investor'], 'exists (select 1 from public.contract_party p where p.contract_id = contract.id)');
  perform tamis.open('contract_version', 'select', array['investor'], 'final_at is not null and ' || of_contract);
  perform tamis.open('commitment', 'select', array['investor'], of_party);
  foreach t in array array['call_part','journal_entry','account_balance','payment_order','due_line'] loop
    perform tamis.open(t, 'select', array['investor'], of_commitment);
  end loop;
  perform tamis.open('journal_line', 'select', array['investor'], 'exists (select 1 from public.journal_entry e where e.id = entry_id)');
  perform tamis.open('funding_call', 'select', array['investor'], 'exists (select 1 from public.call_part p where p.call_id = funding_call.id)');
  perform tamis.open('due_notice', 'select', array['investor'], 'exists (select 1 from public.due_line l where l.notice_id = due_notice.id)');
  perform tamis.open('investor_question', 'select', array['investor'], of_party);
  perform tamis.open('investor_answer', 'select', array['investor'], 'exists (select 1 from public.investor_question q where q.id = question_id)');
  perform tamis.open('contract_terms', 'select', array['investor'], 'frozen_at is not null and ' || of_contract);
  foreach t in array array['tranche','announcement'] loop perform tamis.open(t, 'select', array['investor'], of_contract); end loop;
  perform tamis.open('investor_question', 'insert', array['investor'], of_contract || ' and asked_by = ' || me || ' and (party_id is null or ' || of_party || ')');
  perform tamis.open('result_event', 'insert', array['investor'], of_contract || ' and recorded_by = ' || me || ' and (kind in (''validated'', ''upheld'')) is not true');

  -- The evaluator: what it measures, and nothing of the money.
  perform tamis.open('contract', 'select', array['evaluator'], 'tamis.measures(id)');
  foreach t in array array['indicator','result','result_event','breakdown_shown'] loop
    perform tamis.open(t, 'select', array['investor','evaluator'], of_contract);
  end loop;
  perform tamis.open('breakdown_cell', 'select', array['evaluator'], of_contract);
  perform tamis.open('result', 'insert', array['evaluator'], of_contract || ' and recorded_by = ' || me);
  foreach t in array array['breakdown_cell','breakdown_shown'] loop perform tamis.open(t, 'insert', array['evaluator'], of_contract); end loop;

  -- Finance writes the money in its own name; legal freezes the terms.
  foreach t in array array['commitment','tranche','tranche_condition','journal_entry','payment_order','indicator','contract_terms','result_event'] loop
    perform tamis.open(t, 'insert', array['finance'], of_contract || ' and recorded_by = ' || me);
  end loop;
  perform tamis.open('condition_decision', 'insert', array['finance'], of_contract || ' and decided_by = ' || me);
  perform tamis.open('funding_call', 'insert', array['finance'], of_contract || ' and issued_by = ' || me);
  perform tamis.open('due_notice', 'insert', array['finance'], of_contract || ' and issued_by = ' || me);
  perform tamis.open('bank_statement', 'insert', array['finance'], of_contract || ' and imported_by = ' || me);
  perform tamis.open('investor_answer', 'insert', array['finance'], of_contract || ' and answered_by = ' || me);
  perform tamis.open('announcement', 'insert', array['finance'], of_contract || ' and published_by = ' || me);
  foreach t in array array['call_part','journal_line','statement_line','due_line'] loop perform tamis.open(t, 'insert', array['finance'], of_contract); end loop;
  perform tamis.open('contract_terms', 'insert', array['legal'], of_contract || ' and recorded_by = ' || me);
  perform tamis.open('result_event', 'insert', array['legal'], of_contract || ' and recorded_by = ' || me);
  foreach t in array array['tranche','tranche_condition','condition_decision','indicator','due_notice'] loop
    perform tamis.open(t, 'update', array['finance'], of_contract, array['superseded_at','superseded_by']);
  end loop;
  perform tamis.open('call_part', 'update', array['finance'], of_contract, array['answer','answered_on','answer_reason']);
  perform tamis.open('payment_order', 'update', array['finance'], of_contract, array['cancelled_at','cancelled_reason']);
  perform tamis.open('statement_line', 'update', array['finance'], of_contract, array['set_aside_reason','set_aside_at']);
  perform tamis.open('contract_terms', 'update', array['finance'], of_contract, array['content','hash','effective_from']);
  perform tamis.open('contract_terms', 'update', array['legal'], of_contract, array['content','hash','effective_from','frozen_by','frozen_at']);

  -- Files: the reports an evaluator joins, and for investors those and the contract as signed.
  perform tamis.open('document', 'insert', array['evaluator']);
  perform tamis.open('document', 'select', array['evaluator'], 'exists (select 1 from public.result r where r.document_sha256 = sha256)');
  drop policy investor_select on public.document;
  perform tamis.open('document', 'select', array['investor'], 'exists (select 1 from public.joined_piece p where p.document_sha256 = sha256)
    or exists (select 1 from public.result r where r.document_sha256 = sha256)
    or exists (select 1 from public.contract_version v where v.document_sha256 = sha256)');
end $$;
--> statement-breakpoint

-- What is recorded stays; the columns named here are written once, when something ends.
do $$
declare
  t text;
  free text[];
  kept text;
  before text;
  ended text;
begin
  for t, free in select * from (values
    ('commitment', array[]::text[]), ('tranche', array['superseded_at','superseded_by']), ('tranche_condition', array['superseded_at','superseded_by']),
    ('condition_decision', array['superseded_at','superseded_by']), ('funding_call', array[]::text[]),
    ('call_part', array['answer','answered_on','answer_reason']), ('journal_entry', array[]::text[]), ('journal_line', array[]::text[]),
    ('payment_order', array['cancelled_at','cancelled_reason']), ('bank_statement', array[]::text[]),
    ('statement_line', array['set_aside_reason','set_aside_at']), ('indicator', array['superseded_at','superseded_by']), ('result', array[]::text[]),
    ('result_event', array[]::text[]), ('breakdown_cell', array[]::text[]), ('breakdown_shown', array[]::text[]),
    ('due_notice', array['superseded_at','superseded_by']), ('due_line', array[]::text[]), ('investor_question', array[]::text[]),
    ('investor_answer', array[]::text[]), ('announcement', array[]::text[])) as list(name, columns) loop
    select string_agg(format('old.%I', column_name), ', '), string_agg(format('new.%I', column_name), ', ')
      into before, kept from information_schema.columns where table_schema = 'public' and table_name = t and column_name <> all (free);
    select coalesce(string_agg(format('(old.%1$I is not null and new.%1$I is distinct from old.%1$I)', f), ' or '), 'false') into ended from unnest(free) f;
    execute format('create trigger written_once before update on public.%I for each row when ((%s) is distinct from (%s) or %s)
      execute function tamis.refuse_change(''is written once'')', t, before, kept, ended);
  end loop;
end $$;
--> statement-breakpoint
-- A draft of the terms is rewritten at will; what is frozen is not, and who wrote it never is.
create trigger stays_frozen before update on public.contract_terms for each row
  when (old.frozen_at is not null or (old.id, old.contract_id, old.version, old.recorded_by, old.recorded_at)
    is distinct from (new.id, new.contract_id, new.version, new.recorded_by, new.recorded_at))
  execute function tamis.refuse_change('are frozen');
--> statement-breakpoint

-- What a row refers to is of the same contract.
create function tamis.keep_contract() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  told jsonb := to_jsonb(new);
  place uuid;
begin
  for i in 0 .. tg_nargs / 2 - 1 loop
    if told->>tg_argv[2 * i] is not null then
      execute format('select contract_id from public.%I where id = $1', tg_argv[2 * i + 1]) into place using (told->>tg_argv[2 * i])::uuid;
      if place is distinct from new.contract_id then
        raise exception 'tamis: % is of another contract', tg_argv[2 * i] using errcode = '23001';
      end if;
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_contract after insert on public.commitment for each row execute function tamis.keep_contract('party_id', 'contract_party');
create trigger keep_contract after insert on public.condition_decision for each row execute function tamis.keep_contract('condition_id', 'tranche_condition');
create trigger keep_contract after insert on public.call_part for each row
  execute function tamis.keep_contract('call_id', 'funding_call', 'commitment_id', 'commitment');
create trigger keep_contract after insert on public.journal_entry for each row execute function tamis.keep_contract('commitment_id', 'commitment',
  'call_part_id', 'call_part', 'order_id', 'payment_order', 'statement_line_id', 'statement_line', 'reverses', 'journal_entry');
create trigger keep_contract after insert on public.journal_line for each row execute function tamis.keep_contract('entry_id', 'journal_entry');
create trigger keep_contract after insert on public.payment_order for each row execute function tamis.keep_contract('commitment_id', 'commitment');
create trigger keep_contract after insert on public.statement_line for each row execute function tamis.keep_contract('statement_id', 'bank_statement');
create trigger keep_contract after insert on public.result for each row execute function tamis.keep_contract('indicator_id', 'indicator', 'supersedes', 'result');
create trigger keep_contract after insert on public.result_event for each row execute function tamis.keep_contract('result_id', 'result');
create trigger keep_contract after insert on public.breakdown_cell for each row execute function tamis.keep_contract('result_id', 'result');
create trigger keep_contract after insert on public.breakdown_shown for each row execute function tamis.keep_contract('result_id', 'result');
create trigger keep_contract after insert on public.due_line for each row
  execute function tamis.keep_contract('notice_id', 'due_notice', 'commitment_id', 'commitment', 'entry_id', 'journal_entry');
create trigger keep_contract after insert on public.investor_question for each row execute function tamis.keep_contract('party_id', 'contract_party');
create trigger keep_contract after insert on public.investor_answer for each row execute function tamis.keep_contract('question_id', 'investor_question');
--> statement-breakpoint

-- The stored balances, account by account in one order so that two writers never wait for each other in a circle; none
-- falls under zero on its own side: committed >= called >= received, paid <= owed (app/domain/funding/accounts.ts).
create function tamis.keep_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  short record;
begin
  insert into account_balance as b (contract_id, account, whose, commitment_id, cents)
    select l.contract_id, l.account, l.whose, case when l.account not in ('payable', 'executed') then min(e.commitment_id::text)::uuid end, sum(l.cents)
    from new_rows l join journal_entry e on e.id = l.entry_id group by 1, 2, 3 order by 1, 2, 3
    on conflict (contract_id, account, whose) do update set cents = b.cents + excluded.cents;
  select b.account, b.whose into short from account_balance b
    where (b.contract_id, b.account, b.whose) in (select l.contract_id, l.account, l.whose from new_rows l)
      and case when b.account in ('uncalled', 'receivable', 'received', 'interestReceivable', 'interestReceived', 'payable', 'executed')
        then b.cents < 0 else b.cents > 0 end limit 1;
  if found then
    raise exception 'tamis: overdrawn %/%', short.account, short.whose using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_balances after insert on public.journal_line referencing new table as new_rows for each statement execute function tamis.keep_balances();
--> statement-breakpoint
-- Lines come with their entry, in its own transaction.
create function tamis.keep_line() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry journal_entry;
begin
  select * into entry from journal_entry e where e.id = new.entry_id;
  if entry.recorded_at is distinct from now() then
    raise exception 'tamis: this movement is closed' using errcode = '23001';
  end if;
  if new.account not in ('payable', 'executed') and new.whose is distinct from (select m.number::text from commitment m where m.id = entry.commitment_id) then
    raise exception 'tamis: a line of another commitment' using errcode = '23001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_line after insert on public.journal_line for each row execute function tamis.keep_line();
--> statement-breakpoint
-- An entry moves something, is balanced when its transaction ends, and undoes all of another or nothing.
create function tamis.keep_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moved numeric;
  undone journal_entry;
begin
  select sum(l.cents) into moved from journal_line l where l.entry_id = new.id;
  if moved is distinct from 0 then
    raise exception 'tamis: this movement is not balanced' using errcode = '23001';
  end if;
  if new.reverses is not null then
    select * into undone from journal_entry e where e.id = new.reverses;
    if undone.reverses is not null or undone.commitment_id <> new.commitment_id
        or exists ((select l.account, l.whose, l.cents from journal_line l where l.entry_id = undone.id)
          except all (select l.account, l.whose, -l.cents from journal_line l where l.entry_id = new.id))
        or (select count(*) from journal_line l where l.entry_id = undone.id) <> (select count(*) from journal_line l where l.entry_id = new.id) then
      raise exception 'tamis: a movement is undone whole, once' using errcode = '23001';
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger keep_entry after insert on public.journal_entry deferrable initially deferred for each row execute function tamis.keep_entry();
--> statement-breakpoint
-- Nobody chooses when a movement was recorded.
create function tamis.recorded_now() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  return new;
end $$;
--> statement-breakpoint
create trigger recorded_now before insert on public.journal_entry for each row execute function tamis.recorded_now();
revoke execute on function tamis.keep_contract, tamis.keep_balances, tamis.keep_line, tamis.keep_entry, tamis.recorded_now from public;
--> statement-breakpoint
alter table public.call_part add constraint call_part_answer_known check (answer in ('refused', 'excused'));
alter table public.tranche_condition add constraint tranche_condition_kind_known check (kind in ('verdict', 'document', 'milestone', 'evaluatorReport'));
alter table public.account_balance add constraint account_balance_account_known check (account in ('committed', 'uncalled', 'receivable', 'received', 'interestReceivable', 'interestCharged', 'interestReceived', 'owedCapital', 'owedReturn', 'paidCapital', 'paidReturn', 'payable', 'executed'));
alter table public.journal_entry add constraint journal_entry_kind_known check (kind in ('reverse', 'commit', 'call', 'receive', 'excuse', 'chargeInterest', 'receiveInterest', 'owe', 'execute'));
alter table public.journal_line add constraint journal_line_account_known check (account in ('committed', 'uncalled', 'receivable', 'received', 'interestReceivable', 'interestCharged', 'interestReceived', 'owedCapital', 'owedReturn', 'paidCapital', 'paidReturn', 'payable', 'executed'));
alter table public.breakdown_cell add constraint breakdown_cell_dimension_known check (dimension in ('cohort', 'period', 'territory', 'profile'));
alter table public.breakdown_shown add constraint breakdown_shown_dimension_known check (dimension in ('cohort', 'period', 'territory', 'profile'));
alter table public.indicator add constraint indicator_kind_known check (kind in ('means', 'result'));
alter table public.indicator add constraint indicator_unit_known check (unit in ('person', 'event'));
alter table public.indicator add constraint indicator_baseline_known check (baseline in ('none', 'fixed', 'historical', 'controlGroup', 'nationalRate'));
alter table public.result_event add constraint result_event_kind_known check (kind in ('validated', 'contested', 'upheld'));
alter table public.due_line add constraint due_line_kind_known check (kind in ('capital', 'return'));
alter table public.bank_statement add constraint bank_statement_format_known check (format in ('camt.053', 'csv'));
