-- Purpose: The countries that produce films.
-- Grain: one country.
-- Key: country_key
-- Order: code
-- Test: accepted(region: Africa, Americas, Antarctica, Asia, Europe, Oceania)
-- Test: holds(country_key = -1 or (code is not null and name is not null))
-- Test: holds(not is_south_america or region = 'Americas')
-- The codes are ISO 3166-1, the 249 of today, and those that TMDB uses beside them: AN, CS, SU and YU are ISO's former ones, XC, XG and XK of TMDB's own. The regions are UN M49's, where
-- Antarctica is one of its own; the countries that M49 does not list (TW, XK and the former ones) stand where their land lies. The names are English, as TMDB writes them. A code
-- that is in no list is a country of unknown region.
with
    seed as (
        select code, name, 'Africa' as region from (values
            ('DZ', 'Algeria'), ('AO', 'Angola'), ('BJ', 'Benin'), ('BW', 'Botswana'), ('BF', 'Burkina Faso'), ('BI', 'Burundi'), ('CM', 'Cameroon'),
            ('CV', 'Cape Verde'), ('CF', 'Central African Republic'), ('TD', 'Chad'), ('KM', 'Comoros'), ('CG', 'Congo'), ('CD', 'Congo'),
            ('CI', 'Cote D' || chr(39) || 'Ivoire'), ('DJ', 'Djibouti'), ('EG', 'Egypt'), ('GQ', 'Equatorial Guinea'), ('ER', 'Eritrea'), ('ET', 'Ethiopia'),
            ('GA', 'Gabon'), ('GM', 'Gambia'), ('GH', 'Ghana'), ('GN', 'Guinea'), ('GW', 'Guinea-Bissau'), ('IO', 'British Indian Ocean Territory'), ('KE', 'Kenya'),
            ('LS', 'Lesotho'), ('LR', 'Liberia'), ('LY', 'Libyan Arab Jamahiriya'), ('MG', 'Madagascar'), ('MW', 'Malawi'), ('ML', 'Mali'), ('MR', 'Mauritania'),
            ('MU', 'Mauritius'), ('YT', 'Mayotte'), ('MA', 'Morocco'), ('MZ', 'Mozambique'), ('NA', 'Namibia'), ('NE', 'Niger'), ('NG', 'Nigeria'),
            ('RE', 'Reunion'), ('RW', 'Rwanda'), ('SH', 'St. Helena'), ('ST', 'Sao Tome and Principe'), ('SN', 'Senegal'), ('SC', 'Seychelles'),
            ('SL', 'Sierra Leone'), ('SO', 'Somalia'), ('ZA', 'South Africa'), ('SS', 'South Sudan'), ('SD', 'Sudan'), ('SZ', 'Swaziland'), ('TZ', 'Tanzania'),
            ('TG', 'Togo'), ('TN', 'Tunisia'), ('UG', 'Uganda'), ('TF', 'French Southern Territories'), ('EH', 'Western Sahara'), ('ZM', 'Zambia'),
            ('ZW', 'Zimbabwe')
        ) as africa(code, name)
        union all
        select code, name, 'Americas' as region from (values
            ('AI', 'Anguilla'), ('AG', 'Antigua and Barbuda'), ('AR', 'Argentina'), ('AW', 'Aruba'), ('BS', 'Bahamas'), ('BB', 'Barbados'), ('BZ', 'Belize'),
            ('BM', 'Bermuda'), ('BO', 'Bolivia'), ('BQ', 'Bonaire, Sint Eustatius and Saba'), ('BV', 'Bouvet Island'), ('BR', 'Brazil'),
            ('VG', 'British Virgin Islands'), ('CA', 'Canada'), ('KY', 'Cayman Islands'), ('CL', 'Chile'), ('CO', 'Colombia'), ('CR', 'Costa Rica'), ('CU', 'Cuba'),
            ('CW', 'Curacao'), ('DM', 'Dominica'), ('DO', 'Dominican Republic'), ('EC', 'Ecuador'), ('SV', 'El Salvador'), ('FK', 'Falkland Islands'),
            ('GF', 'French Guiana'), ('GL', 'Greenland'), ('GD', 'Grenada'), ('GP', 'Guadaloupe'), ('GT', 'Guatemala'), ('GY', 'Guyana'), ('HT', 'Haiti'),
            ('HN', 'Honduras'), ('JM', 'Jamaica'), ('MQ', 'Martinique'), ('MX', 'Mexico'), ('MS', 'Montserrat'), ('NI', 'Nicaragua'), ('PA', 'Panama'),
            ('PY', 'Paraguay'), ('PE', 'Peru'), ('PR', 'Puerto Rico'), ('BL', 'St. Barthelemy'), ('KN', 'St. Kitts and Nevis'), ('LC', 'St. Lucia'),
            ('MF', 'St. Martin'), ('PM', 'St. Pierre and Miquelon'), ('VC', 'St. Vincent and the Grenadines'), ('SX', 'Sint Maarten'),
            ('GS', 'South Georgia and the South Sandwich Islands'), ('SR', 'Suriname'), ('TT', 'Trinidad and Tobago'), ('TC', 'Turks and Caicos Islands'),
            ('VI', 'US Virgin Islands'), ('US', 'United States of America'), ('UY', 'Uruguay'), ('VE', 'Venezuela')
        ) as americas(code, name)
        union all
        select code, name, 'Antarctica' as region from (values
            ('AQ', 'Antarctica')
        ) as antarctica(code, name)
        union all
        select code, name, 'Asia' as region from (values
            ('AF', 'Afghanistan'), ('AM', 'Armenia'), ('AZ', 'Azerbaijan'), ('BH', 'Bahrain'), ('BD', 'Bangladesh'), ('BT', 'Bhutan'), ('BN', 'Brunei Darussalam'),
            ('KH', 'Cambodia'), ('CN', 'China'), ('CY', 'Cyprus'), ('GE', 'Georgia'), ('HK', 'Hong Kong'), ('IN', 'India'), ('ID', 'Indonesia'), ('IR', 'Iran'),
            ('IQ', 'Iraq'), ('IL', 'Israel'), ('JP', 'Japan'), ('JO', 'Jordan'), ('KZ', 'Kazakhstan'), ('KW', 'Kuwait'), ('KG', 'Kyrgyz Republic'),
            ('LA', 'Lao People' || chr(39) || 's Democratic Republic'), ('LB', 'Lebanon'), ('MO', 'Macao'), ('MY', 'Malaysia'), ('MV', 'Maldives'),
            ('MN', 'Mongolia'), ('MM', 'Myanmar'), ('NP', 'Nepal'), ('KP', 'North Korea'), ('OM', 'Oman'), ('PK', 'Pakistan'), ('PS', 'Palestinian Territory'),
            ('PH', 'Philippines'), ('QA', 'Qatar'), ('SA', 'Saudi Arabia'), ('SG', 'Singapore'), ('KR', 'South Korea'), ('LK', 'Sri Lanka'),
            ('SY', 'Syrian Arab Republic'), ('TW', 'Taiwan'), ('TJ', 'Tajikistan'), ('TH', 'Thailand'), ('TL', 'Timor-Leste'), ('TR', 'Turkey'),
            ('TM', 'Turkmenistan'), ('AE', 'United Arab Emirates'), ('UZ', 'Uzbekistan'), ('VN', 'Vietnam'), ('YE', 'Yemen')
        ) as asia(code, name)
        union all
        select code, name, 'Europe' as region from (values
            ('AX', 'Aland Islands'), ('AL', 'Albania'), ('AD', 'Andorra'), ('AT', 'Austria'), ('BY', 'Belarus'), ('BE', 'Belgium'), ('BA', 'Bosnia and Herzegovina'),
            ('BG', 'Bulgaria'), ('HR', 'Croatia'), ('CZ', 'Czech Republic'), ('DK', 'Denmark'), ('EE', 'Estonia'), ('FO', 'Faeroe Islands'), ('FI', 'Finland'),
            ('FR', 'France'), ('DE', 'Germany'), ('GI', 'Gibraltar'), ('GR', 'Greece'), ('GG', 'Guernsey'), ('VA', 'Holy See'), ('HU', 'Hungary'), ('IS', 'Iceland'),
            ('IE', 'Ireland'), ('IM', 'Isle of Man'), ('IT', 'Italy'), ('JE', 'Jersey'), ('LV', 'Latvia'), ('LI', 'Liechtenstein'), ('LT', 'Lithuania'),
            ('LU', 'Luxembourg'), ('MK', 'Macedonia'), ('MT', 'Malta'), ('MD', 'Moldova'), ('MC', 'Monaco'), ('ME', 'Montenegro'), ('NL', 'Netherlands'),
            ('NO', 'Norway'), ('PL', 'Poland'), ('PT', 'Portugal'), ('RO', 'Romania'), ('RU', 'Russia'), ('SM', 'San Marino'), ('RS', 'Serbia'), ('SK', 'Slovakia'),
            ('SI', 'Slovenia'), ('ES', 'Spain'), ('SJ', 'Svalbard & Jan Mayen Islands'), ('SE', 'Sweden'), ('CH', 'Switzerland'), ('UA', 'Ukraine'),
            ('GB', 'United Kingdom')
        ) as europe(code, name)
        union all
        select code, name, 'Oceania' as region from (values
            ('AS', 'American Samoa'), ('AU', 'Australia'), ('CX', 'Christmas Island'), ('CC', 'Cocos Islands'), ('CK', 'Cook Islands'), ('FJ', 'Fiji'),
            ('PF', 'French Polynesia'), ('GU', 'Guam'), ('HM', 'Heard and McDonald Islands'), ('KI', 'Kiribati'), ('MH', 'Marshall Islands'), ('FM', 'Micronesia'),
            ('NR', 'Nauru'), ('NC', 'New Caledonia'), ('NZ', 'New Zealand'), ('NU', 'Niue'), ('NF', 'Norfolk Island'), ('MP', 'Northern Mariana Islands'),
            ('PW', 'Palau'), ('PG', 'Papua New Guinea'), ('PN', 'Pitcairn Island'), ('WS', 'Samoa'), ('SB', 'Solomon Islands'), ('TK', 'Tokelau'), ('TO', 'Tonga'),
            ('TV', 'Tuvalu'), ('UM', 'United States Minor Outlying Islands'), ('VU', 'Vanuatu'), ('WF', 'Wallis and Futuna Islands')
        ) as oceania(code, name)
        union all
        select code, name, region from (values
            ('AN', 'Netherlands Antilles', 'Americas'), ('CS', 'Serbia and Montenegro', 'Europe'), ('SU', 'Soviet Union', 'Europe'),
            ('XC', 'Czechoslovakia', 'Europe'), ('XG', 'East Germany', 'Europe'), ('XK', 'Kosovo', 'Europe'), ('YU', 'Yugoslavia', 'Europe')
        ) as former(code, name, region)
    ),
    used as (
        select member as code, newest_name(dt, received, source_record, name) as name
        from tmdb_member
        where kind = 'country'
        group by member
    )
select
    cast(hash_key('country', coalesce(seed.code, used.code)) as bigint) as country_key, -- key of the country, -1: unknown
    cast(coalesce(seed.code, used.code) as string) as code, -- ISO 3166-1 code, or one that TMDB uses beside them
    cast(coalesce(used.name, seed.name, used.code) as string) as name, -- the English name that TMDB gave last
    cast(seed.region as string) as region, -- UN M49's region
    cast(coalesce(
        coalesce(seed.code, used.code) in ('AR', 'BO', 'BR', 'CL', 'CO', 'EC', 'FK', 'GF', 'GY', 'PE', 'PY', 'SR', 'UY', 'VE'), false
    ) as boolean) as is_south_america -- whether it lies in South America
from seed
full join used on used.code = seed.code
union all
select -1, null, null, null, false
