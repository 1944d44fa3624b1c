"""The American states as releases print them: in full, or by their short forms with a stop."""

from __future__ import annotations

STATE_NAME = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    r"Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    r"Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|"
    r"Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Washington|Wisconsin|Wyoming)"
)
# without the stop that ends it: courts are printed "N.D. Cal." and "D. Me", towns "Velmer, Ala."
STATE_SHORT = (
    r"(?:Ala|Ariz|Ark|Cal(?:if)?|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Me|Mich|Minn|Miss|Mo|Mont|N\.[CDHJMY]|Neb|"
    r"Nev|Okla|Ore?|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|W\. ?Va|Wis|Wyo)"
)
