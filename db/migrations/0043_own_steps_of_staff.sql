-- Somebody of the département who is named on a contract by the address of their account writes their own step, under no
-- exception. The legal team writes every step already.
do $$
begin
  perform tamis.open('signature', 'insert', array['finance'], 'recorded_by = (select tamis.viewer_person()) and override_id is null
    and exists (select 1 from public.signatory s join public.person p on lower(p.email) = lower(s.email)
      where s.id = signatory_id and s.withdrawn_at is null and p.id = (select tamis.viewer_person()))');
end $$;
--> statement-breakpoint
grant execute on function tamis.move_signed to tamis_finance, tamis_legal;
