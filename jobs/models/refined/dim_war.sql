-- Purpose: The wars that films are about.
-- Grain: one war.
-- Key: war_key
-- Order: start_year, war_id
-- Test: holds(war_key = -1 or (war_id is not null and name is not null and start_year is not null))
-- Test: holds(end_year >= start_year)
-- Names and years as encyclopedias give them; a war without an end year goes on. war_term has the words by which a film is known to be about one.
with
    war as (
        select war_id, name, cast(start_year as int) as start_year, cast(end_year as int) as end_year from (values
            ('world-war-ii', 'World War II', 1939, 1945),
            ('world-war-i', 'World War I', 1914, 1918),
            ('vietnam-war', 'Vietnam War', 1955, 1975),
            ('korean-war', 'Korean War', 1950, 1953),
            ('american-civil-war', 'American Civil War', 1861, 1865),
            ('gulf-war', 'Gulf War', 1990, 1991),
            ('iraq-war', 'Iraq War', 2003, 2011),
            ('afghanistan-war', 'War in Afghanistan', 2001, 2021),
            ('soviet-afghan-war', 'Soviet-Afghan War', 1979, 1989),
            ('cold-war', 'Cold War', 1947, 1991),
            ('spanish-civil-war', 'Spanish Civil War', 1936, 1939),
            ('napoleonic-wars', 'Napoleonic Wars', 1803, 1815),
            ('russian-civil-war', 'Russian Civil War', 1917, 1922),
            ('sino-japanese-war', 'Second Sino-Japanese War', 1937, 1945),
            ('yugoslav-wars', 'Yugoslav Wars', 1991, 2001),
            ('algerian-war', 'Algerian War', 1954, 1962),
            ('portuguese-colonial-war', 'Portuguese Colonial War', 1961, 1974),
            ('iran-iraq-war', 'Iran-Iraq War', 1980, 1988),
            ('lebanese-civil-war', 'Lebanese Civil War', 1975, 1990),
            ('falklands-war', 'Falklands War', 1982, 1982),
            ('chechen-wars', 'Chechen Wars', 1994, 2009),
            ('syrian-civil-war', 'Syrian Civil War', 2011, null),
            ('russo-ukrainian-war', 'Russo-Ukrainian War', 2014, null),
            ('paraguayan-war', 'Paraguayan War', 1864, 1870),
            ('american-revolutionary-war', 'American Revolutionary War', 1775, 1783)
        ) as known(war_id, name, start_year, end_year)
    )
select
    cast(hash_key('war', war_id) as bigint) as war_key, -- key of the war, -1 of the unknown one
    cast(war_id as string) as war_id, -- the war's short name, as in world-war-ii
    cast(name as string) as name, -- the war's name in English
    cast(start_year as int) as start_year, -- year in which it began
    cast(end_year as int) as end_year -- year in which it ended, null: it goes on
from war
union all
select -1, null, null, null, null
