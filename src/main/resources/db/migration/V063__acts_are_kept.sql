-- What was done with a draft is kept; an act that was taken back is noted as such and nothing else of it changes.
revoke update, delete, truncate on plan_act from duban_app;
grant update (undone_by, undone_at) on plan_act to duban_app;
