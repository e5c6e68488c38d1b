-- Purpose: The wars that each film of the genre War is about, and by which of its texts that is known.
-- Grain: title x war.
-- Key: title_key, war_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(war_key in dim_war.war_key)
-- Test: accepted(matched_by: keyword, overview, title)
-- A film is about a war when one of its terms stands in a text as whole words, and the film is not older than the war. Without the genre half of the matches are false.
with
    title as (
        select * from dim_title
    ),
    genre as (
        select * from dim_genre
    ),
    title_genre as (
        select * from bridge_title_genre
    ),
    war as (
        select * from dim_war
    ),
    term as (
        select * from war_term
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    war_film as (
        select distinct title.title_key, title.tmdb_id, title.release_year, title.title, title.original_title, title.localized_title, title.overview
        from title
        join title_genre on title_genre.title_key = title.title_key
        join genre on genre.genre_key = title_genre.genre_key
        where genre.genre = 'War' and title.kind = 'movie'
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    record as (
        select war_film.title_key, war_film.release_year, tmdb_movie.original_title, tmdb_movie.keywords
        from war_film
        join newest on newest.tmdb_id = war_film.tmdb_id
        join tmdb_movie on tmdb_movie.tmdb_id = newest.tmdb_id and tmdb_movie.dt = newest.dt
    ),
    element as (
        select title_key, release_year, explode(keywords) as element from record
    ),
    -- Texts are ranked as they tell: what says keyword needs no overview.
    content as (
        select title_key, release_year, 1 as rank_of_text, element.name as content from element
        union all
        select title_key, release_year, 2 as rank_of_text, overview as content from war_film
        union all
        select title_key, release_year, 3 as rank_of_text, title as content from war_film
        union all
        select title_key, release_year, 3 as rank_of_text, original_title as content from war_film
        union all
        select title_key, release_year, 3 as rank_of_text, localized_title as content from war_film
        union all
        select title_key, release_year, 3 as rank_of_text, original_title as content from record
    ),
    -- Diacritics off, by letter and where they stand alone; then all that is no letter or digit is one blank.
    -- Most texts are plain ASCII, which is told sooner than translated.
    plain as (
        select
            title_key,
            release_year,
            rank_of_text,
            case when regexp_like(content, '[^ -~]') then regexp_replace(lower(translate(
                content,
                'ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặḂḃḄḅḆḇÇçĆćĈĉĊċČčḈḉĎďḊḋḌḍḎḏḐḑḒḓÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝ' ||
                'ẸẹẺẻẼẽẾếỀềỂểỄễỆệḞḟĜĝĞğĠġĢģǦǧǴǵḠḡĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịĴĵǰĶķǨǩḰḱḲḳḴḵĹĺĻļĽľḶḷḸḹḺḻḼḽḾḿṀṁṂṃÑñŃńŅņŇňǸǹṄṅ' ||
                'ṆṇṈṉṊṋºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợṔṕṖṗŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛŢţŤť' ||
                'ȚțṪṫṬṭṮṯṰṱẗÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựṼṽṾṿŴŵẀẁẂẃẄẅẆẇẈẉẘẊẋẌẍÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹŹźŻżŽžẐẑẒẓẔẕ',
                'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbccccccccccccddddddddddddeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' ||
                'eeeeeeeeeeeeeeeeffgggggggggggggghhhhhhhhhhhhhhhiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiijjjkkkkkkkkkkllllllllllllllmmmmmmnnnnnnnnnnnn' ||
                'nnnnnnooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooopppprrrrrrrrrrrrrrrrrrsssssssssssssssssssssstttt' ||
                'tttttttttttuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuvvvvwwwwwwwwwwwwwxxxxyyyyyyyyyyyyyyyyyyyzzzzzzzzzzzz'
            )), '[\x{0300}-\x{036f}]', '') else lower(content) end as content
        from content
        where content is not null
    ),
    words as (
        select distinct title_key, release_year, rank_of_text, ' ' || regexp_replace(content, '[^a-z0-9]+', ' ') || ' ' as content from plain
    ),
    matched as (
        select words.title_key, war.war_key, min(words.rank_of_text) as rank_of_text
        from words
        join term on contains(words.content, ' ' || term.term || ' ')
        join war on war.war_id = term.war_id
        where words.release_year >= war.start_year
        group by words.title_key, war.war_key
    )
select
    cast(title_key as bigint) as title_key,
    cast(war_key as bigint) as war_key,
    cast(get(split('keyword,overview,title', ','), rank_of_text - 1) as string) as matched_by
from matched
