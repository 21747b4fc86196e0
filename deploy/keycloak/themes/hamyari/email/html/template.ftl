<#-- Mail programs ignore style sheets and pictures, so the look is in the elements and the pattern is only a line. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${ltr?then("ltr", "rtl")}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"></head>
<body style="margin: 0; padding: 0; background: #f7f2e8; color: #1a2133; font: 400 17px/1.8 Vazirmatn, 'Segoe UI', Tahoma, sans-serif;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td style="background: #12295a; color: #ffffff; padding: 16px 24px; border-bottom: 8px solid #0f6f76; font-size: 22px; font-weight: 800;">${msg("brand")}</td></tr>
<tr><td style="padding: 24px; max-width: 600px;"><#nested></td></tr>
</table>
</body>
</html>
</#macro>
