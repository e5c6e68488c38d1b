-- Purpose: The words by which a film of the genre War is known to be about a war.
-- Grain: war x term.
-- Key: war_id, term
-- Test: found(war_id in dim_war.war_id)
-- Test: holds(regexp_like(term, '^[a-z0-9]+( [a-z0-9]+)*\z'))
-- The wars' names in English and Portuguese, and places, persons and years that tell a war once a film is a war film. Compiled for this table and tuned by reading which films
-- of TMDB they match. Lower case, without diacritics, single blanks: bridge_title_war makes the films' texts so.
with
    list as (
        select war_id, terms from (values
            ('world-war-ii', 'world war ii,world war 2,world war two,second world war,2nd world war,ww ii,wwii,ww2,winter war,continuation war,segunda guerra'),
            ('world-war-ii', '2a guerra,ii guerra mundial,ii guerra,guerra de inverno,nazi,nazis,nazista,nazistas,nazismo,hitler,gestapo,wehrmacht,waffen ss'),
            ('world-war-ii', 'third reich,terceiro reich,holocaust,holocausto,auschwitz,sobibor,treblinka,concentration camp,campo de concentracao'),
            ('world-war-ii', 'campos de concentracao,normandy,normandia,d day,dia d,stalingrad,stalingrado,leningrad,leningrado,pearl harbor,iwo jima,dunkirk'),
            ('world-war-ii', 'dunquerque,guadalcanal,okinawa,hiroshima,nagasaki,midway,monte cassino,arnhem,el alamein,sevastopol,battle of the bulge,blitz'),
            ('world-war-ii', 'luftwaffe,u boat,french resistance,resistencia francesa,warsaw uprising,churchill,1939,1940,1941,1942,1943,1944,1945'),
            ('world-war-i', 'world war i,world war 1,world war one,first world war,1st world war,ww i,wwi,ww1,great war,primeira guerra,1a guerra mundial'),
            ('world-war-i', 'i guerra mundial,i grande guerra,gallipoli,galipoli,verdun,somme,passchendaele,ypres,trench,trenches,trincheira,trincheiras'),
            ('world-war-i', 'red baron,barao vermelho,lusitania,doughboy,doughboys,1914,1915,1916,1917'),
            ('vietnam-war', 'vietnam war,war in vietnam,guerra do vietna,guerra no vietna,guerra do vietnam,vietnam,vietna,viet cong,vietcong,saigon,hanoi'),
            ('vietnam-war', 'khe sanh,da nang,ho chi minh'),
            ('korean-war', 'korean war,war in korea,guerra da coreia,guerra na coreia,guerra coreana,korea,incheon,inchon,pork chop hill,38th parallel'),
            ('korean-war', 'paralelo 38'),
            ('american-civil-war', 'american civil war,us civil war,u s civil war,gettysburg,guerra civil americana,guerra civil dos estados unidos,guerra de secessao'),
            ('american-civil-war', 'confederate,confederates,confederados,union army,yankee,yankees,andersonville,abraham lincoln'),
            ('gulf-war', 'gulf war,operation desert storm,desert storm,guerra do golfo,tempestade no deserto,kuwait,kuwaite'),
            ('iraq-war', 'iraq war,war in iraq,invasion of iraq,guerra do iraque,guerra no iraque,guerras do iraque,invasao do iraque,iraq,no iraque'),
            ('iraq-war', 'ao iraque,para o iraque,e o iraque,fallujah,baghdad,bagda'),
            ('afghanistan-war', 'war in afghanistan,afghanistan war,afghan war,guerra do afeganistao,guerra no afeganistao,afghanistan,afeganistao,afega,taliban'),
            ('afghanistan-war', 'taliba,talibas,kabul,cabul,kandahar'),
            ('soviet-afghan-war', 'soviet afghan war,soviet war in afghanistan,guerra sovietico afega,mujahideen,mujahidin,mujahedin'),
            ('cold-war', 'cold war,guerra fria,berlin wall,muro de berlim,iron curtain,cortina de ferro,kgb,cuban missile crisis,crise dos misseis'),
            ('spanish-civil-war', 'spanish civil war,guerra civil espanhola,guerra civil da espanha,guernica,gernika,franquista,franquistas,general franco'),
            ('spanish-civil-war', 'golpe militar de 1936'),
            ('napoleonic-wars', 'napoleonic war,napoleonic wars,battle of waterloo,guerra napoleonica,guerras napoleonicas,batalha de waterloo,napoleon,napoleao'),
            ('napoleonic-wars', 'bonaparte,trafalgar,austerlitz,borodino'),
            ('russian-civil-war', 'russian civil war,guerra civil russa,bolshevik,bolsheviks,bolchevique,bolcheviques,white guard,guarda branca'),
            ('sino-japanese-war', 'second sino japanese war,rape of nanking,nanking massacre,nanjing massacre,segunda guerra sino japonesa,massacre de nanquim,nanking'),
            ('sino-japanese-war', 'nanjing,nanquim,manchuria,batalha de xangai,battle of shanghai'),
            ('yugoslav-wars', 'bosnian war,yugoslav war,yugoslav wars,croatian war,kosovo war,war in bosnia,guerra da bosnia,guerra na bosnia,guerra dos balcas'),
            ('yugoslav-wars', 'guerra do kosovo,guerra de independencia da croacia,bosnia,sarajevo,srebrenica,kosovo,vukovar'),
            ('algerian-war', 'algerian war,battle of algiers,guerra da argelia,algeria,argelia,algiers,argel'),
            ('portuguese-colonial-war', 'portuguese colonial war,guerra colonial,angola'),
            ('iran-iraq-war', 'iran iraq war,guerra ira iraque,guerra entre ira e iraque'),
            ('lebanese-civil-war', 'lebanese civil war,lebanon war,guerra civil libanesa,guerra do libano,lebanon,libano,beirut,beirute'),
            ('falklands-war', 'falklands war,guerra das malvinas,guerra de las malvinas,malvinas,falklands,falkland'),
            ('chechen-wars', 'chechen war,chechen wars,guerra da chechenia,guerra na chechenia,chechnya,chechenia,grozny'),
            ('syrian-civil-war', 'syrian civil war,war in syria,guerra civil siria,guerra da siria,guerra na siria,syria,siria,aleppo,damascus,damasco'),
            ('russo-ukrainian-war', 'russo ukrainian war,war in donbas,war in ukraine,guerra da ucrania,guerra na ucrania,donbas,donbass,donetsk,luhansk,mariupol'),
            ('russo-ukrainian-war', 'leste da ucrania'),
            ('paraguayan-war', 'paraguayan war,war of the triple alliance,guerra do paraguai,guerra do paraguay'),
            ('american-revolutionary-war', 'american revolution,american revolutionary war,revolucao americana,guerra da independencia americana,george washington,valley forge')
        ) as known(war_id, terms)
    ),
    term as (
        select war_id, explode(split(terms, ',')) as term from list
    )
select
    cast(war_id as string) as war_id, -- the war's short name, as in dim_war
    cast(term as string) as term -- words that tell the war, lower case without diacritics
from term
