-- One way of logging an event: tamis.log_event.
drop function tamis.log_sign_in_event(uuid);
