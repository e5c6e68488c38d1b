-- Titles and persons.

-- The first year of a year's decade; NULL of NULL.
macro decade_of(y int) returns int as
    y - mod(y, 10);

-- TMDB's mean vote to two places, half up; NULL where it is none of votes: TMDB has means without votes, and votes
-- without a mean.
macro known_rating(vote_average decimal(5,3), vote_count bigint) returns decimal(4,2) as
    case when vote_count > 0 and vote_average > 0 then vote_average end;

-- A genre of the CSV files by the name that both sources share: TMDB's where IMDb writes another; NULL of NULL.
macro genre_of_imdb(name string) returns string as
    case when name = 'Sci-Fi' then 'Science Fiction' else name end;

-- The name in a group's newest record that has one, an aggregate: by collection date, then as received. NULL of none.
macro newest_name(dt date, received bigint, source_record bigint, name string) returns string as
    max(case when name is not null then struct(dt, received, source_record, name) end).name;

-- Of pairs of a person and an artist, by their shared titles: 1 where each is the other's first choice among the pairs
-- that are alike taken or free; else, and of the taken, 0.
macro is_mutual_choice(person_id bigint, name string, birth int, titles bigint, taken int) returns int as
    case
        when taken = 0
            and rank() over (partition by person_id, taken order by titles desc, birth) = 1
            and rank() over (partition by name, birth, taken order by titles desc, person_id) = 1
            then 1
        else 0
    end;

-- Of pairs of a person and an artist: 1 where either is joined in this or another pair, else 0.
macro is_taken(person_id bigint, name string, birth int, joined int) returns int as
    greatest(max(joined) over (partition by person_id), max(joined) over (partition by name, birth));

-- The words of a text: lower case, without diacritics, one blank before, after and between, all that is no letter or
-- digit being blank. NULL of NULL. Most texts are plain ASCII, which is told sooner than translated.
macro plain_words(text string) returns string as
    ' ' || regexp_replace(
        case
            when regexp_like(text, '[^ -~]') then regexp_replace(lower(translate(
                text,
                'ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặḂḃḄḅḆḇÇçĆćĈĉĊċČčḈḉĎďḊḋḌḍḎḏḐḑḒḓÈÉÊËèéê' ||
                'ëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệḞḟĜĝĞğĠġĢģǦǧǴǵḠḡĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊ' ||
                'ȋḬḭḮḯỈỉỊịĴĵǰĶķǨǩḰḱḲḳḴḵĹĺĻļĽľḶḷḸḹḺḻḼḽḾḿṀṁṂṃÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰ' ||
                'ȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợṔṕṖṗŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛŢţŤťȚțṪṫṬṭṮṯṰṱẗÙÚÛÜ' ||
                'ùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựṼṽṾṿŴŵẀẁẂẃẄẅẆẇẈẉẘẊẋẌẍÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ' ||
                'ŹźŻżŽžẐẑẒẓẔẕ',
                'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbccccccccccccddddddddddddeeeeeee' ||
                'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeffgggggggggggggghhhhhhhhhhhhhhhiiiiiiiiiiiiiiiiiiiiii' ||
                'iiiiiiiiijjjkkkkkkkkkkllllllllllllllmmmmmmnnnnnnnnnnnnnnnnnnoooooooooooooooooooooooooooooooooooo' ||
                'ooooooooooooooooooooooooooooooooopppprrrrrrrrrrrrrrrrrrsssssssssssssssssssssstttttttttttttttuuuu' ||
                'uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuvvvvwwwwwwwwwwwwwxxxxyyyyyyyyyyyyyyyyyyy' ||
                'zzzzzzzzzzzz'
            )), '[\x{0300}-\x{036f}]', '')
            else lower(text)
        end,
        '[^a-z0-9]+',
        ' '
    ) || ' ';
