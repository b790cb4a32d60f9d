; The Windows setup: for one user, without an administrator; over an older one it upgrades in place.
;
;   makensis -DVERSION=1.4.0 -DBUNDLE=folder -DICON=file.ico -DOUT=Setup.exe cyberdesk.nsi
;
; -DX64 makes a 64-bit setup, which is what wine64 can run. What ships is the usual one: it starts anywhere.
; -DQUICK compresses little, for trials.
;
; Only the program's own folder is touched, here and when uninstalling. What the café keeps is in
; %LOCALAPPDATA%\Cyberdesk and stays.

Unicode true
!ifdef X64
  Target amd64-unicode
!endif
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Cyberdesk"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

Name "Cyberdesk"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Cyberdesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
ManifestDPIAware true
BrandingText "Cyberdesk ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Cyberdesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Cyberdesk setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Cyberdesk"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\cyberdesk.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed. Sales, settings and backups stay on this PC, \
  in the folder Cyberdesk of your local application data, for another day."
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be written over, and half of it must never be.
!macro WaitUntilClosed PROGRAM
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "Cyberdesk is open. Close its window, then choose Retry." /SD IDCANCEL IDCANCEL`
      SetErrorLevel 2
      Abort "Cyberdesk is open. Nothing was changed."
    ${EndIf}
  ${Loop}
!macroend

; Of the folder only what was put there: somebody may have chosen one that holds other things.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\cyberdesk.exe"
  Delete "$INSTDIR\cyberdesk-cli.exe"
!macroend

Section
  !insertmacro WaitUntilClosed "cyberdesk.exe"
  !insertmacro WaitUntilClosed "cyberdesk-cli.exe"
  SetOutPath "$INSTDIR"
  !insertmacro RemoveProgram
  ClearErrors
  File /r "${BUNDLE}/*.*"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort "Not all files could be written. Is the disk full? Run this setup again; nothing is lost."
  ${EndIf}
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Cyberdesk.lnk" "$INSTDIR\cyberdesk.exe"
  CreateShortCut "$DESKTOP\Cyberdesk.lnk" "$INSTDIR\cyberdesk.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Cyberdesk"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\cyberdesk.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "Cyberdesk"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro WaitUntilClosed "cyberdesk.exe"
  !insertmacro WaitUntilClosed "cyberdesk-cli.exe"
  !insertmacro RemoveProgram
  Delete "$SMPROGRAMS\Cyberdesk.lnk"
  Delete "$DESKTOP\Cyberdesk.lnk"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegValue HKCU "${RUN_KEY}" "Cyberdesk"
SectionEnd
