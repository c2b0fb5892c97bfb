-- The page by which a function signed a result, or its answer to an objection, is open to whoever may read the result.
do $$ begin
  drop policy evaluator_select on public.document;
  drop policy investor_select on public.document;
  perform tamis.open('document', 'select', array['evaluator'], 'exists (select 1 from public.result r where r.document_sha256 = sha256)
    or exists (select 1 from public.result_event e where e.document_sha256 = sha256)');
  perform tamis.open('document', 'select', array['investor'], 'exists (select 1 from public.joined_piece p where p.document_sha256 = sha256)
    or exists (select 1 from public.result r where r.document_sha256 = sha256)
    or exists (select 1 from public.result_event e where e.document_sha256 = sha256)
    or exists (select 1 from public.contract_version v where v.document_sha256 = sha256)');
end $$;
