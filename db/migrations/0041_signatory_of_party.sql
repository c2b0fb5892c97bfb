-- A file of the selection is not enough: a candidate that was not kept reads no contract. Its versions and their files follow.
drop policy signatory_select on public.contract;
--> statement-breakpoint
create policy signatory_select on public.contract for select to tamis_signatory
  using (exists (select 1 from public.contract_party p where p.contract_id = contract.id
    and p.candidacy_id = (select tamis.viewer_candidacy()) and p.withdrawn_at is null));
