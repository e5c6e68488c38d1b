-- Purpose: Every term is of a war, and written as the films' texts are compared: small letters, single blanks.
-- Guards: bridge_title_war
select
    cast(term.war_id as string) as war_id,
    cast(term.term as string) as term
from war_term as term
left join war on war.war_id = term.war_id
where war.war_id is null or not regexp_like(term.term, '^[a-z0-9]+( [a-z0-9]+)*\z')
